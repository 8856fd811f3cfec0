import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { XlsxError } from '../src';
import { decodeXmlBytes } from '../src/scan';
import { parseXml, serializeXml } from '../src/xml';
import { refusal } from './refusal';

const ours = (text: string): boolean => refusal(() => parseXml(text, 'p')) === 'nothing';

/** The reason of the scanner's refusal; `null` for a good text. */
function why(text: string): string | null {
  try {
    parseXml(text, 'p');
    return null;
  } catch (error) {
    if (error instanceof XlsxError) return String(error.params['reason']);
    throw error;
  }
}

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
  '<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="es"/>',
  '<a>&#0000000000000000065;</a>',
  '<a xmlns:x="u" xmlns:y="v" x:b="1" y:b="2" b="3"/>',
  '<a xmlns:x="u"><x:b x:c="&amp;&#10;&#x41;">&lt;t&gt; ]] &gt;</x:b></a>',
  '<a><![CDATA[<b>&x;]]></a>',
  '<a ><b\n c = "d"\t/></a >',
  '<á ñ="é">ü 😀</á>',
  '<!-- before --><a/><!-- after --><?p q?>',
];
/** Each rule of the scanner by the reason that it gives: a rule left out would be seen here. */
const BAD: readonly (readonly [text: string, reason: string])[] = [
  ['', 'end of text'],
  ['<!-- nothing -->', 'end of text'],
  ['<a>', 'end of text'],
  ['<a><b></b>', 'end of text'],
  ['a', 'text outside the root'],
  ['<a/>x', 'text outside the root'],
  ['<a></b>', 'nesting'],
  ['<a></a b>', 'nesting'],
  ['<a></ a>', 'nesting'],
  ['<a><b></a></b>', 'nesting'],
  ['</a>', 'end tag'],
  ['<a></a', 'end tag'],
  ['<a/></a>', 'end tag'],
  ['<a/><b/>', 'second root'],
  ['<a', 'tag'],
  ['<a ', 'tag'],
  ['<a/ >', 'tag'],
  ['<a/', 'tag'],
  ['<a b=1/>', 'attribute'],
  ['<a b=1 c=1/>', 'attribute'],
  ['<a b/>', 'attribute'],
  ['<a b "1"/>', 'attribute'],
  ['<a b="1', 'attribute'],
  ['<a b="1"c="2"/>', 'attribute'],
  ['<a b="<"/>', 'attribute'],
  ['<a b="1" b="2"/>', 'repeated attribute'],
  ['<a><b x="1" y="2" x="1"/></a>', 'repeated attribute'],
  ['<a xmlns:x="u" xmlns:x="u"/>', 'repeated attribute'],
  ['<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', 'repeated attribute'],
  ['<a>&nbsp;</a>', 'entity'],
  ['<a b="&nbsp;"/>', 'entity'],
  ['<a>& b</a>', 'entity'],
  ['<a>&amp</a>', 'entity'],
  ['<a>&amp</a><!-- ; -->', 'entity'],
  ['<a>&#0;</a>', 'entity'],
  ['<a>&#x1F;</a>', 'entity'],
  ['<a>&#xD800;</a>', 'entity'],
  ['<a>&#x110000;</a>', 'entity'],
  ['<a>&#xFFFE;</a>', 'entity'],
  ['<a>&#65a;</a>', 'entity'],
  ['<a>&constructor;</a>', 'entity'],
  ['<a>\u0001</a>', 'character'],
  ['<a b="\u0000"/>', 'character'],
  ['<a>\uFFFF</a>', 'character'],
  ['<a>\uD800</a>', 'character'],
  ['<a>\uDC00\uD800</a>', 'character'],
  ['<a>]]></a>', ']]>'],
  ['<a><!-- -- --></a>', 'comment'],
  ['<a><!-- x', 'comment'],
  ['<a><!-- x ---></a>', 'comment'],
  ['<a><![CDATA[x</a>', 'cdata'],
  ['<![CDATA[x]]><a/>', 'cdata'],
  ['<a><!x></a>', 'markup'],
  ['<x:a/>', 'prefix'],
  ['<a x:b="1"/>', 'prefix'],
  ['<a><b xmlns:x="u"/><x:c/></a>', 'prefix'],
  ['<a><b xmlns:x="u"></b><c x:d="1"/></a>', 'prefix'],
  ['<a xmlns:x=""/>', 'namespace'],
  ['<a xmlns:xmlns="u"/>', 'namespace'],
  ['<a xmlns:xml="u"/>', 'namespace'],
  ['<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>', 'namespace'],
  ['<1a/>', 'name'],
  ['< a/>', 'name'],
  ['<a:b:c xmlns:a="u"/>', 'name'],
  ['<a><?xml version="1.0"?></a>', 'instruction'],
  [' <?xml version="1.0"?><a/>', 'instruction'],
  ['<a><?p', 'instruction'],
  ['<?xml encoding="UTF-8"?><a/>', 'declaration'],
  ['<?xml version="1.0" standalone="maybe"?><a/>', 'declaration'],
  ['<?xml version="1.0"', 'declaration'],
];

test.each(GOOD)('well-formed: %s', (text) => {
  expect(oracle(text)).toBe(true);
  expect(ours(text)).toBe(true);
});

test.each(BAD)('refused: %j, for its %s', (text, reason) => {
  expect(oracle(text)).toBe(false);
  expect(why(text)).toBe(reason);
});

test('document types and entities of one’s own are refused by their name', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>';
  expect(refusal(() => parseXml(bomb, 'p'))).toBe('forbidden-dtd');
});

test('nothing is nested without end', () => {
  expect(why('<a>'.repeat(500) + '</a>'.repeat(500))).toBe(null);
  expect(why('<a>'.repeat(501) + '</a>'.repeat(501))).toBe('depth');
});

describe('encodings', () => {
  const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(numbers);
  const utf16 = (text: string, mark: string): Uint8Array =>
    new Uint8Array(Buffer.from(mark + text, 'utf16le'));
  const swapped = (of: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(of).swap16());
  const read = (of: Uint8Array) => () => decodeXmlBytes(of, 'p');
  test('UTF-8 and UTF-16 with its mark are read', () => {
    expect(decodeXmlBytes(strToU8('\ufeff<a>é</a>'), 'p')).toBe('<a>é</a>');
    expect(decodeXmlBytes(utf16('<a>é</a>', '\ufeff'), 'p')).toBe('<a>é</a>');
    expect(decodeXmlBytes(swapped(utf16('<a>é</a>', '\ufeff')), 'p')).toBe('<a>é</a>');
  });
  test('anything else is refused', () => {
    expect(refusal(read(bytes(60, 0xe9, 47, 62)))).toBe('bad-encoding');
    expect(refusal(read(bytes(0xed, 0xa0, 0x80)))).toBe('bad-encoding');
    const latin = strToU8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>');
    expect(refusal(read(latin))).toBe('bad-encoding');
    expect(refusal(read(strToU8('<?xml version="1.0" encoding="UTF-8"?><a/>')))).toBe('nothing');
  });
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
    ' b="1"',
    ' r="A1"',
    ' t="s"',
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
