/** Colours of the file (rgb, indexed, theme with tint) as `#RRGGBB`. */
import type { XmlElement } from './xml';

const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF ' +
  'FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 ' +
  'FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 ' +
  '0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 ' +
  'FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** `dk1` and `lt1` change places, as everywhere in spreadsheets. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

export class Colors {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: XmlElement | null, styles: XmlElement | null) {
    const scheme = theme?.child('themeElements')?.child('clrScheme');
    this.theme = THEME_ORDER.map((name, i) => {
      const color = scheme?.child(name)?.elements[0];
      return color?.get('lastClr') ?? color?.get('val') ?? OFFICE_THEME[i]!;
    });
    const own = styles?.child('colors')?.child('indexedColors')?.all('rgbColor');
    this.indexed = INDEXED.map((rgb, i) => own?.[i]?.get('rgb')?.slice(-6) ?? rgb);
  }

  /** `null` for automatic or missing. */
  resolve(color: XmlElement | null): string | null {
    if (!color) return null;
    const rgb = color.get('rgb');
    const theme = color.number('theme');
    const indexed = color.number('indexed');
    const base =
      rgb !== null
        ? rgb.slice(-6)
        : theme !== null
          ? this.theme[theme]
          : indexed !== null
            ? this.indexed[indexed]
            : undefined;
    if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return null;
    const tint = color.number('tint') ?? 0;
    return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
  }
}

/** Lightness moved towards black (below 0) or white, as the standard defines tints. */
function tinted(hex: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const d = max - min;
  let l = (max + min) / 2;
  const s = d === 0 ? 0 : l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h =
    d === 0 ? 0 : max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  l = tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint;
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (t: number): string => {
    const x = ((t % 6) + 6) % 6;
    const v = x < 1 ? p + (q - p) * x : x < 3 ? q : x < 4 ? p + (q - p) * (4 - x) : p;
    return Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(h + 2) + channel(h) + channel(h - 2);
}
