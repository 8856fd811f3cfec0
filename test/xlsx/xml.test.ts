import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parseXml, serializeXml } from '../../src/xlsx/xml';
import { refusal } from './hand';

const ours = (text: string): boolean => refusal(() => parseXml(text, 'p')) === 'nothing';

function hasLoneSurrogate(text: string): boolean {
  try {
    encodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}

/** saxes as the oracle, with namespaces; DTDs are refused by us and so by it. */
function oracle(text: string): boolean {
  // saxes lets halves of surrogate pairs pass, which no encoding can hold.
  if (text.includes('<!DOCTYPE') || hasLoneSurrogate(text)) return false;
  const parser = new SaxesParser({ xmlns: true });
  let good = true;
  parser.on('error', () => (good = false));
  try {
    parser.write(text).close();
  } catch {
    good = false;
  }
  return good;
}

const GOOD = [
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a b="1" c=\'2\'><b>x</b><!-- c --><?pi data?></a>\n',
  '<a xmlns:x="u"><x:b x:c="&amp;&#10;&#x41;">&lt;t&gt; ]] &gt;</x:b></a>',
  '<a><![CDATA[<b>&x;]]></a>',
  '<a ><b\n c = "d"\t/></a >',
  '<á ñ="é">ü 😀</á>',
  '<!-- before --><a/><!-- after --><?p q?>',
];
const BAD = [
  '',
  'a',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>x',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a b="1"c="2"/>',
  '<a b="<"/>',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>&#xD800;</a>',
  '<a>& b</a>',
  '<a>\u0001</a>',
  '<a>\uD800</a>',
  '<a>]]></a>',
  '<a><!-- -- --></a>',
  '<a><!-- x',
  '<x:a/>',
  '<a x:b="1"/>',
  '<1a/>',
  '<a><?xml version="1.0"?></a>',
  ' <?xml version="1.0"?><a/>',
  '<?xml encoding="UTF-8"?><a/>',
  '<a b/>',
  '< a/>',
  '<a></ a>',
  '<a><![CDATA[x</a>',
];

test.each(GOOD)('well-formed: %s', (text) => {
  expect(oracle(text)).toBe(true);
  expect(ours(text)).toBe(true);
});

test.each(BAD)('refused: %j', (text) => {
  expect(oracle(text)).toBe(false);
  expect(ours(text)).toBe(false);
});

test('document types and entities of one’s own are refused by their name', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>';
  expect(refusal(() => parseXml(bomb, 'p'))).toBe('forbidden-dtd');
});

test('nothing is nested without end', () => {
  expect(refusal(() => parseXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000), 'p'))).toBe(
    'malformed-xml',
  );
});

test('agrees with saxes on mangled texts', () => {
  const seeds = [
    ...GOOD,
    '<w xmlns="m" xmlns:r="q"><s><c r="A1" t="s" r:id="x"><v>1 &amp; 2</v></c></s></w>',
  ];
  const pieces = [
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '&',
    ';',
    ' ',
    'a',
    ':',
    '&#',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '<?',
    '?>',
    'xmlns:z="u"',
    '\u0000',
    '\uFFFE',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...pieces)), {
        minLength: 1,
        maxLength: 3,
      }),
      (seed, edits) => {
        let text = seed;
        for (const [place, cut, piece] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + cut);
        }
        expect({ text, good: ours(text) }).toEqual({ text, good: oracle(text) });
      },
    ),
    { numRuns: 4000, seed: 2024 },
  );
});

test.each(GOOD)('read and written again means the same: %s', (text) => {
  const first = parseXml(text, 'p');
  const second = parseXml(serializeXml(first), 'p');
  expect(second.root).toEqual(first.root);
});

test('line ends and white space of attributes come back as they mean', () => {
  const { root } = parseXml('<a b="x&#10;y&#9;z\n">1\r\n2&#13;3</a>', 'p');
  expect(root.get('b')).toBe('x\ny\tz ');
  expect(root.text).toBe('1\n2\r3');
  const again = parseXml(serializeXml({ prolog: '', root, epilog: '' }), 'p').root;
  expect(again.get('b')).toBe('x\ny\tz ');
  expect(again.text).toBe('1\n2\r3');
});
