// Articles made up by rule: any number of them, always the same, with menus, names that recur, quotations,
// sums and dates; every tenth is a reprint of one before.

const towns = ['Marlow Sound', 'Tarn', 'Solhavn', 'Port Ansel', 'Brunn', 'Ostrava Bay', 'Velm', 'Norrby'];
const papers = ['Northwire', 'Daily Ledger', 'Harbour Herald', 'Coast Courier'];
const given = ['Ingrid', 'Peter', 'Nora', 'Yaro', 'Mara', 'Oskar', 'Irena', 'Tom', 'Laura', 'Emil', 'Hanna'];
const family = ['Hallam', 'Vane', 'Usk', 'Devlin', 'Lindqvist', 'Talvik', 'Roe', 'Quill', 'Sund', 'Kessler'];
const bodies = [
  'Harbour Office',
  'Ferry Council',
  'Coast Bank',
  'Fishermen’s Union',
  'Ministry of Transport',
];
const things = [
  'night ferry',
  'grain terminal',
  'fish market',
  'bridge toll',
  'lighthouse',
  'rail link',
  'dry dock',
];
const adjectives = [
  'old',
  'narrow',
  'costly',
  'famous',
  'leaking',
  'northern',
  'half-built',
  'quiet',
  'broad',
  'new',
  'closed',
  'stony',
];
const crafts = [
  'welders',
  'pilots',
  'bakers',
  'clerks',
  'divers',
  'painters',
  'cooks',
  'nurses',
  'rope makers',
  'drivers',
  'teachers',
  'glaziers',
];
const places = [
  'behind the customs house',
  'at the third quay',
  'near the bus depot',
  'on the island of Ros',
  'under the old crane',
  'beside the chapel',
  'along the mole',
  'in the salt store',
  'by the tram stop',
  'at the weighing house',
];
const deeds = [
  'weighed the anchors',
  'signed the lease',
  'measured the tide',
  'counted the barrels',
  'copied the maps',
  'sold the nets',
  'moved the buoys',
  'painted the gate',
  'shut the sluice',
  'read the minutes',
];
const verbs = ['voted to keep', 'delayed', 'will close', 'reopened', 'agreed to pay for', 'began to repair'];

/** The same figures for the same seed, between 0 and 1. */
function figures(seed) {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state / 2 ** 32;
  };
}

function story(number, paragraphs) {
  const next = figures(number);
  const one = (list) => list[Math.floor(next() * list.length)];
  const count = (from, to) => from + Math.floor(next() * (to - from));
  const town = one(towns);
  const person = () => `${one(given)} ${one(family)}`;
  const speaker = person();
  const lines = [
    `The ${one(bodies)} ${one(verbs)} the ${one(things)} of ${town} on Tuesday, ${count(2, 9)} weeks after the vote.`,
  ];
  while (lines.length < paragraphs) {
    const shape = count(0, 5);
    const crowd = `${count(3, 900)} ${one(crafts)}`;
    const thing = `${one(adjectives)} ${one(things)}`;
    if (shape === 0)
      lines.push(
        `“We saw ${crowd} ${one(places)}, and the ${thing} will not mend itself,” ${speaker} told reporters.`,
      );
    else if (shape === 1)
      lines.push(
        `The ${thing} takes ${count(2, 90)}.${count(1, 9)} million crowns a year, ${count(2, 30)} percent of what ${one(towns)} pays its ${one(crafts)}, the ${one(bodies)} said.`,
      );
    else if (shape === 2)
      lines.push(
        `${person()}, who ${one(deeds)} for the ${one(bodies)}, said that ${crowd} met ${one(places)} on ${count(1, 28)} March.`,
      );
    else if (shape === 3)
      lines.push(
        `${crowd} ${one(deeds)} ${one(places)}; ${person()} of the ${one(bodies)} called the ${thing} “a matter for the ${one(crafts)}”.`,
      );
    else
      lines.push(
        `Then ${one(crafts)} from ${one(towns)} ${one(deeds)} ${one(places)}, where the ${thing} has stood since ${count(1760, 2020)}.`,
      );
  }
  return {
    headline: `${town}: ${one(bodies)} ${one(verbs)} the ${one(things)}, day ${number}`,
    lines,
    town,
    speaker,
  };
}

/** Article `number` as pasted from a site: about `paragraphs` lines of text and some of its menu. */
export function article(number, paragraphs = 12) {
  const reprint = number % 10 === 9;
  const { headline, lines, town } = story(reprint ? number - 4 : number, paragraphs);
  const paper = papers[number % papers.length];
  return [
    'Skip to content',
    'Home',
    'World',
    'Sport',
    reprint ? `${headline}, says paper` : headline,
    `${(number % 27) + 1} March 2024`,
    '',
    `${town.toUpperCase()} (${paper}) – ${lines[0]}`,
    ...lines.slice(1).map((line) => (reprint ? line.replace('reporters', 'the press') : line)),
    'READ MORE: Ten walks along the coast',
    'Sign up to our newsletter',
    `© 2024 ${paper}. All rights reserved.`,
  ].join('\n');
}

export const files = (count, paragraphs) =>
  Array.from({ length: count }, (_, i) => ({
    name: `${String(i).padStart(4, '0')}.txt`,
    content: article(i, paragraphs),
  }));
