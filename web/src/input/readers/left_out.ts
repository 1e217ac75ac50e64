/** Files in folders and archives that nobody means to bring. */
import { extensionOf } from './kind';

const resources = new Set(
  (
    'css js mjs map png jpg jpeg gif webp svg ico bmp avif tif tiff heic ' +
    'woff woff2 ttf otf eot mp3 m4a ogg wav mp4 webm mov avi'
  ).split(' '),
);

/** What systems put there, and what browsers keep beside a saved page. */
export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => /^(\.[^.]|__MACOSX$|thumbs\.db$|desktop\.ini$)/i.test(part)) ||
  /_(files|fichiers|dateien|archivos|bestanden|pliki)\//i.test(path);

/** Pictures, styles, scripts, fonts and sounds: by name, as there may be thousands. */
export const isResource = (path: string): boolean => resources.has(extensionOf(path));
