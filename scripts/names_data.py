"""Labelled news sentences as articles, for scripts/bench-entities: tokens with BIO tags are set as a
writer would set them, one paragraph a sentence, and spans are compared as characters."""
import dataclasses
import json
import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get('COPYDESK_SHARED', ROOT.parent / 'shared'))
BENCH = SHARED / 'bench/entities'
COMMAND = ROOT / 'build/native/core/cli/copydesk'
TYPES = {'PER': 'person', 'LOC': 'place', 'ORG': 'organisation'}

NO_SPACE_BEFORE = re.compile(r"[.,;:?!)\]%”»’]$|n't$|['’](s|m|d|ll|re|ve|S)?$|-$")
NO_SPACE_BEHIND = set('([$£€“‘«#-')


@dataclasses.dataclass
class Article:
    """A text and its names as {(start, end, type)}, in characters."""
    id: str
    text: str
    names: set


def set_sentence(pairs, offset):
    """Joins (token, tag) pairs: the text and the spans of the wanted types from `offset` on."""
    text, names, open_name, quote, glued = '', [], None, False, True
    for index, (token, tag) in enumerate(pairs):
        # A hyphen of its own stands between two names, or it is a dash.
        sides = pairs[index - 1][0] if index else '', pairs[index + 1][0] if index + 1 < len(pairs) else ''
        dash = token == '-' and not all(side[:1].isupper() or side[:1].isdigit() for side in sides)
        mark = token in ('"', '``', "''")
        shown = '"' if mark else token
        if not (glued or (mark and quote) or (not mark and not dash and NO_SPACE_BEFORE.match(token))):
            text += ' '
        start = offset + len(text)
        text += shown
        glued = (token in NO_SPACE_BEHIND and not dash) or (mark and not quote)
        quote ^= mark
        if tag.startswith('I-') and open_name and open_name[2] == tag[2:]:
            open_name[1] = offset + len(text)
        elif tag != 'O':
            open_name = [start, offset + len(text), tag[2:]]
            names.append(open_name)
        else:
            open_name = None
    return text, names


def read_articles(path):
    articles, text, names, sentence = [], '', set(), []

    def end_sentence():
        nonlocal text
        if sentence:
            text += '\n\n' if text else ''
            line, found = set_sentence(sentence, len(text))
            text += line
            names.update((start, end, TYPES[kind]) for start, end, kind in found if kind in TYPES)
            sentence.clear()

    def end_article():
        nonlocal text, names
        end_sentence()
        if text:
            articles.append(Article(f'{path.stem}-{len(articles)}', text, names))
        text, names = '', set()

    for line in path.read_text(encoding='utf8').splitlines():
        fields = line.split('\t')
        if line.startswith('-DOCSTART-'):
            end_article()
        elif len(fields) < 2:
            end_sentence()
        else:
            sentence.append((fields[0], fields[1]))
    end_article()
    return articles


def write_articles(articles, path):
    path.write_text(''.join(json.dumps({'id': one.id, 'text': one.text}) + '\n' for one in articles),
                    encoding='utf8')


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 1.0


def score(articles, found):
    """Exact-span F1 of {id: {(start, end, type)}}: over all types, and by type."""
    counts = {kind: [0, 0, 0] for kind in TYPES.values()}
    for article in articles:
        names = {name for name in found.get(article.id, ()) if name[2] in counts}
        for name in names:
            counts[name[2]][0] += name in article.names
            counts[name[2]][1] += 1
        for name in article.names:
            counts[name[2]][2] += 1
    return f1(*map(sum, zip(*counts.values()))), {kind: f1(*one) for kind, one in counts.items()}


def faults(articles, found):
    for article in articles:
        got = {name for name in found.get(article.id, ()) if name[2] in TYPES.values()}
        for start, end, kind in sorted(got ^ article.names):
            side = 'found ' if (start, end, kind) in got else 'missed'
            line_start = article.text.rfind('\n', 0, start) + 1
            line_end = article.text.find('\n', end)
            line = article.text[line_start:start] + '[' + article.text[start:end] + ']' + \
                article.text[end:line_end if line_end >= 0 else None]
            yield f'{article.id} {side} {kind:12s} {line}'
