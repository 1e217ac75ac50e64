"""The development pages for the model of block roles: writes the list that copydesk_blocks reads and
builds that program. Used by scripts/bench-clean and scripts/train-blocks; standard library only."""
import gzip
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get('COPYDESK_SHARED', ROOT.parent / 'shared'))
BENCH = SHARED / 'bench' / 'clean'
BUILD = ROOT / 'build' / 'native'
PAGES = ROOT / 'build' / 'train'


def write_list():
    """One line a page: see core/train/blocks_pages.hpp. Compressed pages are unpacked once."""
    pages = PAGES / 'pages'
    pages.mkdir(parents=True, exist_ok=True)
    lines = []
    for part in ('news', 'wcxb'):
        manifest = json.loads((BENCH / part / 'manifest.json').read_text(encoding='utf8'))
        for page in manifest['pages']:
            base = BENCH / part / page['corpus'] / page['id']
            unpacked = []
            for kind in ('html', 'paste.html'):
                target = pages / f"{page['corpus']}.{page['id']}.{kind}"
                if not target.exists():
                    target.write_bytes(gzip.decompress(pathlib.Path(f'{base}.{kind}.gz').read_bytes()))
                unpacked.append(str(target))
            roles = BENCH / 'roles' / f"{page['corpus']}.{page['id']}.roles"
            flags = [str(int(bool(page.get(k)))) for k in ('suspect_paste', 'suspect_html', 'gold_doubt')]
            lines.append('\t'.join([page['corpus'], page['id'], page['domain'], page['lang'], *flags,
                                    f'{base}.paste.txt', f'{base}.gold.txt',
                                    str(roles) if roles.exists() else '-', *unpacked]))
    path = PAGES / 'pages.tsv'
    path.write_text('\n'.join(lines) + '\n', encoding='utf8')
    return path


def build_program():
    subprocess.run(['cmake', '-S', str(ROOT), '-B', str(BUILD), '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release'],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['cmake', '--build', str(BUILD), '--target', 'copydesk_blocks'], check=True,
                   stdout=subprocess.DEVNULL)
    return BUILD / 'core' / 'train' / 'copydesk_blocks'
