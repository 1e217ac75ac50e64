"""What scripts/bench-quotes measures: a plain pattern to compare with, marks lost on purpose, the
sample inputs' gold. Offsets are code points."""
import json
import pathlib
import random
import re

OPENING, CLOSING = '“', '”'
MARKED = re.compile(r'“([^“”]{3,}?)”|"([^"]{3,}?)"')
NAME = r'[A-Z][\w.’\'-]+(?: [A-Z][\w.’\'-]+)*'
BEHIND = re.compile(rf'[^\n“”"]{{0,40}}?\b({NAME})')


def plain_pattern(article):
    """What is between two marks of three words and more; the speaker is the capitalised name behind."""
    quotes = []
    for found in MARKED.finditer(article['text']):
        group = 1 if found.group(1) else 2
        quote = {'start': found.start(group), 'end': found.end(group), 'direct': len(found.group().split()) >= 3}
        behind = BEHIND.match(article['text'], found.end())
        if behind:
            quote['source'] = {'start': behind.start(1), 'end': behind.end(1)}
        quotes.append(quote)
    return quotes


def damaged(article, share=.15):
    """The article with some marks gone, at most one of a paragraph: (article, lost, orphans) with
    lost = where a mark should be put back, orphans = where its partner stands alone."""
    text, chance = article['text'], random.Random(article['id'])
    gone, partners = [], []
    for paragraph in re.finditer(r'[^\n]+', text):
        pairs = list(re.finditer(r'“([^“”]+)”', paragraph.group()))
        plain = OPENING + CLOSING
        if not pairs or sum(paragraph.group().count(mark) for mark in plain) != 2 * len(pairs):
            continue
        pair = chance.choice(pairs)
        # A lone mark round a word or two is a slip that no reader could put right.
        if len(pair.group(1).split()) < 5 or chance.random() >= share:
            continue
        ends = [paragraph.start() + pair.start(), paragraph.start() + pair.end() - 1]
        side = chance.randrange(2)
        gone.append(ends[side])
        partners.append(ends[1 - side])
    shift = lambda at: at - sum(other < at for other in gone)
    kept = ''.join(c for at, c in enumerate(text) if at not in set(gone))
    return {'id': article['id'], 'text': kept}, [shift(at) for at in gone], [shift(at) for at in partners]


def score_damage(found, wanted):
    """(right proposals, proposals, wanted, right orphans, orphans) over documents of (lost, orphans)."""
    right = proposals = lost = lone_right = lone = 0
    for document, (places, orphans) in wanted.items():
        faults = found[document]
        inserts = [fault['offset'] for fault in faults if not fault['orphan']]
        alone = [fault['offset'] for fault in faults if fault['orphan']]
        right += sum(any(abs(at - place) <= 1 for at in inserts) for place in places)
        proposals += len(inserts)
        lost += len(places)
        lone_right += len(set(alone) & set(orphans))
        lone += len(alone)
    return right, proposals, lost, lone_right, lone


class Seeds:
    """The sample inputs' quotations and lost marks against their gold."""

    def __init__(self, shared, result):
        self.gold = pathlib.Path(shared) / 'seeds-gold'
        self.documents = {document['id']: document for document in result['documents']}
        self.entities = {entity['id']: {entity['name'], *(alias['text'] for alias in entity['aliases'])}
                         for entity in result['entities']}
        self.faults = []

    def read(self, name):
        return json.loads((self.gold / name).read_text(encoding='utf8'))

    @staticmethod
    def overlap(a, b):
        return max(0, min(a['end'], b['end']) - max(a['start'], b['start']))

    def named(self, quote, document):
        """All that the quotation's speaker is called, and the words where it stands."""
        names = set(self.entities.get(quote.get('speaker'), ()))
        if 'source' in quote:
            names.add(document['text'][quote['source']['start']:quote['source']['end']])
        return names

    def speakers(self):
        """(right, all) quotations of known speakers whose loss can be seen."""
        gold_entities, right, count = self.read('entities.json'), 0, 0
        for line in self.read('quotes.json'):
            speaker, words = line.get('speaker_entity_id'), line.get('speaker_text')
            if line['in_junk'] or line.get('recoverable_from_text') is False or not (speaker or words):
                continue
            count += 1
            document = self.documents[line['file']]
            best = max(document['quotes'], default=None,
                       key=lambda quote: (self.overlap(quote, line), quote['start'] - quote['end']))
            names = self.named(best, document) if best and self.overlap(best, line) else set()
            if speaker:
                hit = bool(names & set(gold_entities[speaker]['aliases']))
            else:
                # An unnamed one: the words that stand for it, or all but their complement.
                words = words.removeprefix('a ').removeprefix('the ')
                hit = any(len(name) > 8 and (name in words or words in name) for name in names)
            right += hit
            if not hit:
                self.faults.append(f'{line["file"][:3]}:{line["line"]} speaker {speaker or words}, '
                                   f'found {sorted(names)}: {line["text"][:50]}')
        return right, count

    def marks(self):
        """(right, found, found of wanted, wanted) of lost and lone marks; what cannot be seen is neither."""
        gold, right, found, hits, wanted = self.read('quote_faults.json'), 0, 0, 0, 0
        vague = {(one['file'], side) for one in self.read('quotes.json') for side in ('start', 'end')
                 if one.get(f'uncertain_{side}')}
        for name, document in self.documents.items():
            places = [(fault['pos'], fault['recoverable_from_text']) for fault in gold['faults'] if fault['file'] == name]
            lone = [mark['pos'] for mark in gold['orphan_marks'] if mark['file'] == name]
            ours = document['quote_faults']
            for fault in ours:
                near = [seen for at, seen in places if abs(at - fault['offset']) <= 1]
                good = fault['offset'] in lone if fault['orphan'] else any(near)
                if not fault['orphan'] and near and not good:
                    continue
                right, found = right + good, found + 1
                if not good:
                    self.faults.append(f'{name[:3]} false mark at {fault["offset"]}: {fault["reason"]}')
            for at, orphan in [(at, False) for at, seen in places if seen] + [(at, True) for at in lone]:
                hit = any(fault['orphan'] == orphan and abs(fault['offset'] - at) <= (not orphan) for fault in ours)
                hits, wanted = hits + hit, wanted + 1
                if not hit:
                    self.faults.append(f'{name[:3]} mark not found at {at}: {document["text"][at:at + 40]!r}')
        return right, found, hits, wanted
