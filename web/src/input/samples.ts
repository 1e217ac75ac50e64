/** Files of public/samples, in the order they are brought. */
export const sampleNames = [
  '1-northwire-date-set.txt',
  '2-four-stories-pasted.txt',
  '3-harbour-herald-requests.txt',
  '4-lost-marks.txt',
  '5-ledger-whole-page.txt',
];
