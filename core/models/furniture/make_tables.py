#!/usr/bin/env python3
"""Compiles words.tsv, vocabulary.txt and phrases.tsv into core/src/clean/furniture_tables.inc.

    core/models/furniture/make_tables.py            writes the tables beside the code that reads them

Standard library only. The tables are open-addressing hash tables, so that a line is matched in one
pass: `furniture.cpp` hashes each word once and looks it up once. Word hash: FNV-1a over the lower-case
UTF-8 (text::hash), folded to 32 bits; phrase hash: the word hashes one after the other."""
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, '../../src/clean/furniture_tables.inc')
WORD_CLASSES = ('month weekday ago clock by agency photo copyright say person question action network '
                'stop').split()
PHRASE_CLASSES = ('related promo paywall advert cookie share comments legal photo byline timestamp tags '
                  'chrome advisory correction credit live').split()
FIRST, PART = 1 << 28, 1 << 29
M64 = (1 << 64) - 1


def lower(text):
    return ''.join(c.lower()[0] for c in text)


def fnv(data):
    h = 0xcbf29ce484222325
    for b in data:
        h = ((h ^ b) * 0x100000001b3) & M64
    return h


def word_hash(word):
    h = fnv(lower(word).encode())
    return (h ^ h >> 32) & 0xFFFFFFFF


def phrase_hash(hashes):
    h = 0
    for x in hashes:
        h = ((h ^ x) * 0x9E3779B1 + 0x7F4A7C15) & 0xFFFFFFFF
        h ^= h >> 15
    return h


def unspaced(c):
    o = ord(c)
    return 0x3040 <= o <= 0x30FF or 0x3400 <= o <= 0x9FFF or 0x0E00 <= o <= 0x0E7F


def words(text):
    """As shape.cpp cuts them: letters, marks and digits; apostrophes inside a word are left out."""
    out, now = [], ''
    for i, c in enumerate(text):
        if unspaced(c):
            if now:
                out.append(now)
            now = ''
            out.append(c)
        elif unicodedata.category(c)[0] in 'LNM':
            now += c
        elif c in "'’" and now and i + 1 < len(text) and unicodedata.category(text[i + 1])[0] == 'L':
            continue
        elif now:
            out.append(now)
            now = ''
    return out + [now] if now else out


def lines(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        return [x for x in f.read().split('\n') if x and not x.startswith('#')]


def table(entries, value_bits):
    size = 1
    while size < 2 * len(entries):
        size *= 2
    keys, values = [0] * size, [0] * size
    for key in sorted(entries):
        assert key != 0
        at = (key * 0x9E3779B1 & 0xFFFFFFFF) >> 16 & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at], values[at] = key, entries[key]
    assert all(v < 1 << value_bits for v in values)
    return keys, values


def array(kind, name, values):
    text = ', '.join(f'{v}U' if v > 9 else str(v) for v in values)
    rows = re.sub(r'(.{80,95}?,) ', r'\1\n    ', text)
    return f'inline constexpr std::array<{kind}, {len(values)}> {name} = {{\n    {rows}}};\n'


def main():
    entry = {}
    for line in lines('words.tsv'):
        name, rest = line.split('\t')
        for w in rest.split():
            h = word_hash(w)
            entry[h] = entry.get(h, 0) | 1 << 12 + WORD_CLASSES.index(name)
    vocabulary = lines('vocabulary.txt')
    for i, w in enumerate(vocabulary, 1):
        h = word_hash(w)
        entry[h] = entry.get(h, 0) | i
    phrases = {}
    longest = 0
    for line in lines('phrases.tsv'):
        name, _, text = line.split('\t')
        hashes = [word_hash('0' if w.isdigit() and w.isascii() else w) for w in words(text)][:12]
        if not hashes:
            continue
        longest = max(longest, len(hashes))
        for n, h in enumerate(hashes):
            entry[h] = entry.get(h, 0) | PART | (FIRST if n == 0 else 0)
        phrases.setdefault(phrase_hash(hashes), PHRASE_CLASSES.index(name) + 1)
    wk, wv = table(entry, 32)
    pk, pv = table(phrases, 8)
    with open(OUT, 'w', encoding='utf-8') as f:
        f.write('// Made by core/models/furniture/make_tables.py; do not edit.\n// clang-format off\n')
        f.write(f'inline constexpr std::uint32_t longest_phrase = {longest};\n')
        f.write(array('std::uint32_t', 'word_keys', wk) + array('std::uint32_t', 'word_values', wv))
        f.write(array('std::uint32_t', 'phrase_keys', pk) + array('std::uint8_t', 'phrase_values', pv))
        f.write('// clang-format on\n')
    print(f'{len(entry)} words, {len(phrases)} phrases of at most {longest} words')


if __name__ == '__main__':
    main()
