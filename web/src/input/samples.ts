/** Files of public/samples, in the order they are brought. */
export const sampleNames = [
  '1-northwire-night-ferry.txt',
  '2-four-stories-pasted.txt',
  '3-harbour-herald-open-books.txt',
  '4-lost-marks.txt',
  '5-ledger-whole-page.txt',
];
