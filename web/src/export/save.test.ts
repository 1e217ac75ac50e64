import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packed } from './save';

const files = [
  { name: 'a.csv', content: '\uFEFFa\r\n' },
  { name: 'notes/Grüße 🚢.md', content: '# 船\n' },
];

describe('packed files', () => {
  it('are unpacked by another program, names and text as they were', () => {
    const zip = join(mkdtempSync(join(tmpdir(), 'copydesk-')), 'out.zip');
    writeFileSync(zip, packed(files));
    const script =
      'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([{"name":n,"content":z.read(n).decode("utf-8")} for n in z.namelist()]))';
    expect(JSON.parse(execFileSync('python3', ['-c', script, zip], { encoding: 'utf8' }))).toEqual(files);
  });

  it('are the same bytes each time', () => {
    expect(packed(files)).toEqual(packed(files));
  });
});
