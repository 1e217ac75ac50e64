/** Small PDFs, written by hand. */
import { latin1 } from './read';

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

const contentOf = (lines: PdfLine[]): string =>
  lines
    .map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
    .join('\n');

/** One-byte characters only. `trailer`: more members of the trailer. */
export function pdf(pages: PdfLine[][], trailer = ''): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n%\xE2\xE3\xCF\xD3\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return latin1(text);
}

/** Lines below one another from the top of the page. */
export const column = (texts: string[], { x = 70, top = 770, leading = 12, size = 10 } = {}): PdfLine[] =>
  texts.map((text, i) => ({ text, x, y: top - i * leading, size })).filter(({ text }) => text !== '');
