import {
  caracterDeControl,
  escribeCodigo,
  leeCodigo,
  LETRAS,
  siglaDePolitica,
  siglasDeEntidades,
  versionDe,
} from '../../src/entidades/codigo';
import {
  casillasDe,
  columnaDeEncabezado,
  CONTACTO,
  encabezadoDe,
  fijasDe,
  tablasDelFormato,
} from '../../src/entidades/formato';
import { huellaDe, marcaDe, marcaPara, planMarca, valorNormal } from '../../src/entidades/marca';
import { escribePeriodo, leePeriodo } from '../../src/entidades/periodo';
import { nameFormula } from '@pnftp/xlsx/plan';

const periodo = { anio: 2023, periodo: 'Semestre II' } as const;
const codigo = { politica: 'PNFTP', periodo, entidad: 'MININTER', version: '7KQ' };
const escrito = escribeCodigo(codigo);

describe('periodos', () => {
  it.each(['2023-I', '2023-II', '2023-anual'])('%s is read as it is written', (texto) => {
    expect(escribePeriodo(leePeriodo(texto)!)).toBe(texto);
  });
  it.each(['2023-2', ' 2023-ii ', '2023 – II', '2023_2'])('%s is the second semester', (texto) => {
    expect(leePeriodo(texto)).toEqual(periodo);
  });
  it.each(['2023', '2023-III', 'II-2023', '23-II', '', '2023-II-1'])('%p is none', (texto) => {
    expect(leePeriodo(texto)).toBeNull();
  });
});

describe('the visible code', () => {
  it('says policy, period, entity and version, and is read as it is written', () => {
    expect(escrito).toMatch(/^PNFTP-2023-2-MININTER-7KQ[34679ACDEFHJKMNPQRTVWXY]$/);
    expect(leeCodigo(escrito)).toEqual({ ...codigo, texto: escrito, vale: true });
  });

  it.each([
    `Copia de ${escrito.toLowerCase()} (1).xlsx`,
    `${escrito.replaceAll('-', '_')}.ods`,
    `Oficio 12-2024-1: ${escrito.replaceAll('-', ' – ')}.`,
    `PNFTP-2023-2-MININTER-7KQ0 corregido: ${escrito}`,
  ])('is found in «%s»', (texto) => {
    expect(leeCodigo(texto)).toMatchObject({ texto: escrito, vale: true });
  });

  it('is read where somebody wrote U for V, G for 6', () => {
    const con = escribeCodigo({ ...codigo, version: 'V6V' });
    const mal = con.replace('V6V', 'UGU').replace(/V$/, 'U').replace(/6$/, 'G');
    expect(leeCodigo(mal)).toMatchObject({ texto: con, vale: true });
  });

  it('does not hold where a character of its last part is another one', () => {
    for (let i = escrito.length - 4; i < escrito.length; i++) {
      for (const otra of [...`${LETRAS}01258BILOSZ`].filter((letra) => letra !== escrito[i])) {
        const mal = `${escrito.slice(0, i)}${otra}${escrito.slice(i + 1)}`;
        expect([mal, leeCodigo(mal)?.vale]).toEqual([mal, false]);
      }
    }
  });

  it('does not hold where one character is taken for one that looks like it', () => {
    const parecidos = ['0ODQ', '1IL7', '2Z7', '5S6', '8B39', '6G', 'UVYW', 'CG', 'MN', 'EF', 'PR'];
    for (const grupo of [...parecidos, 'XK', '4A', 'HN']) {
      for (const [a, b] of [...grupo].flatMap((x) => [...grupo].map((y) => [x, y] as const))) {
        if (a === b) continue;
        for (const antes of ['', 'MIN', 'PNFTP-2023-2-']) {
          expect([a, b, caracterDeControl(`${antes}${a}-7KQ`)]).not.toEqual([
            a,
            b,
            caracterDeControl(`${antes}${b}-7KQ`),
          ]);
        }
      }
    }
  });

  it('does not hold where two neighbours have changed places', () => {
    for (let i = 0; i < escrito.length - 1; i++) {
      const [a, b] = [escrito[i]!, escrito[i + 1]!];
      if (a === b || a === '-' || b === '-') continue;
      const mal = `${escrito.slice(0, i)}${b}${a}${escrito.slice(i + 2)}`;
      expect([mal, leeCodigo(mal)?.vale ?? false]).toEqual([mal, false]);
    }
  });

  it.each(['', 'PNFTP', 'PNFTP-2023-3-MININTER-7KQ4', 'Informe 2023-2'])('%p is none', (texto) => {
    expect(leeCodigo(texto)).toBeNull();
  });

  it('has a version of three characters that follows the digest', () => {
    expect(versionDe('abc')).toMatch(new RegExp(`^[${LETRAS}]{3}$`));
    expect(versionDe('abc')).toBe(versionDe('abc'));
    const muchas = new Set(Array.from({ length: 1000 }, (_, i) => versionDe(`h${i}`)));
    expect(muchas.size).toBeGreaterThan(900);
  });
});

describe('short names', () => {
  it('are initials of the policy', () => {
    expect(
      siglaDePolitica(
        'Política Nacional frente a la Trata de Personas y sus formas de explotación al 2030',
      ),
    ).toBe('PNFTP');
  });

  it('are the entity’s own, its initials in brackets, or those of its words; never two alike', () => {
    const siglas = siglasDeEntidades([
      'MININTER',
      'PCM',
      'Ministerio de Salud (MINSA)',
      'Policía Nacional del Perú',
      'Ministerio Público',
      'Municipalidad Provincial',
      'Poder Judicial',
      '¿¿??',
      'Superintendencia-Nacional/../..',
    ]);
    expect([...siglas.values()].sort()).toEqual(
      ['MININTER', 'PCM', 'MINSA', 'PNP', 'MP', 'MP2', 'PJ', 'E', 'SN'].sort(),
    );
  });
});

describe('tables', () => {
  it('number every casilla once, whatever the period', () => {
    for (const texto of ['2023-I', '2023-II', '2024-anual']) {
      const tablas = tablasDelFormato(leePeriodo(texto)!);
      const numeros = [...CONTACTO, ...tablas.flatMap(casillasDe)].map((c) => c.casilla);
      expect(new Set(numeros).size).toBe(numeros.length);
      const valor = tablas[0]!.columnas.find((c) => c.campo === 'valor');
      expect(valor?.casilla).toBe(7);
    }
  });

  it('have a key of locked columns', () => {
    for (const tabla of tablasDelFormato(periodo)) {
      const fijas = fijasDe(tabla).map(({ campo }) => campo);
      expect(fijas).toEqual(expect.arrayContaining([...tabla.clave]));
    }
  });

  it('know their columns by header, as people and programs leave them', () => {
    for (const tabla of tablasDelFormato(periodo)) {
      for (const columna of tabla.columnas) {
        const encabezado = encabezadoDe(columna);
        expect(columnaDeEncabezado(tabla, encabezado)).toBe(columna);
        expect(columnaDeEncabezado(tabla, ` ${encabezado.toUpperCase()} `)).toBe(columna);
      }
    }
    const [reporte] = tablasDelFormato(periodo);
    expect(columnaDeEncabezado(reporte!, 'Cifra (casilla 7)')?.campo).toBe('valor');
    expect(columnaDeEncabezado(reporte!, 'valor')?.campo).toBe('valor');
    expect(columnaDeEncabezado(reporte!, 'Notas')).toBeNull();
  });
});

describe('the digest', () => {
  const origen = { politica: 'Política Nacional', periodo, entidad: 'MININTER' };
  const uno = { numero: 1, tipo: 'OP', codigo: '1.1', indicador: 'Casos', logroEsperado: 8.9 };
  const otro = {
    numero: 2,
    tipo: 'Servicio',
    codigo: '16.1',
    indicador: 'Otros',
    logroEsperado: 3,
  };
  const huella = (filas: Readonly<Record<string, string | number | null>>[]) =>
    huellaDe(origen, { tblFormatoReporte: filas });
  const suya = huella([uno, otro]);

  it.each<[string, Readonly<Record<string, string | number | null>>[]]>([
    ['rows are sorted another way', [otro, uno]],
    ['casillas are filled in', [{ ...uno, valor: 12, sustento: 'algo' }, otro]],
    ['a number comes back as text', [{ ...uno, logroEsperado: ' 8.9 ' }, otro]],
    ['a code comes back as a number', [{ ...uno, codigo: 1.1 }, otro]],
    ['a number loses its fifteenth digit', [{ ...uno, logroEsperado: 8.900000000000002 }, otro]],
    ['spaces come and go', [{ ...uno, indicador: ' Casos\u00a0 ' }, otro]],
    [
      'a blank is an empty text',
      [
        { ...uno, lineaBase: '' },
        { ...otro, lineaBase: null },
      ],
    ],
  ])('is the same where %s', (_, filas) => expect(huella(filas)).toBe(suya));

  it.each<[string, Readonly<Record<string, string | number | null>>[]]>([
    ['a target is another one', [{ ...uno, logroEsperado: 8.8 }, otro]],
    ['a row is gone', [uno]],
    ['a row is there twice', [uno, otro, otro]],
    [
      'two rows have changed their targets',
      [
        { ...uno, logroEsperado: 3 },
        { ...otro, logroEsperado: 8.9 },
      ],
    ],
    ['a blank became 0', [{ ...uno, lineaBase: 0 }, otro]],
  ])('is another one where %s', (_, filas) => expect(huella(filas)).not.toBe(suya));

  it('is another one for another entity, period or policy', () => {
    const filas = { tblFormatoReporte: [uno, otro] };
    expect(huellaDe({ ...origen, entidad: 'PCM' }, filas)).not.toBe(suya);
    expect(huellaDe({ ...origen, politica: 'Otra' }, filas)).not.toBe(suya);
    const enero = { anio: 2023, periodo: 'Semestre I' } as const;
    expect(huellaDe({ ...origen, periodo: enero }, filas)).not.toBe(suya);
  });

  it.each<[string | number | boolean | null, string]>([
    [-0, '0'],
    ['95%', '95%'],
    ['1,234', '1,234'],
    [' 12,5 ', '12.5'],
    [true, 'si'],
    [0.1 + 0.2, '0.3'],
  ])('takes %p as %p', (valor, normal) => expect(valorNormal(valor)).toBe(normal));

  it('stands in a mark that is read as it is written, in a name that fits', () => {
    const siglas = { politica: 'PNFTP', entidad: 'MININTER' };
    const marca = marcaPara(origen, siglas, { tblFormatoReporte: [uno, otro] });
    expect(marca.huella).toBe(suya);
    const plan = planMarca(marca);
    expect(plan.text!.length).toBeLessThan(200);
    const names = [
      { name: 'pnftp_FORMATO', formula: nameFormula(plan), visible: false, ref: null },
    ];
    expect(marcaDe({ names })).toEqual(marca);
  });

  it.each(['', '1 x 2023-II', '1 a 2023-II B c PNFTP-2023-2-B-7777', 'v a 2023-II B c d'])(
    'is no mark: %p',
    (text) => {
      const formula = nameFormula({ name: 'x', text });
      expect(
        marcaDe({ names: [{ name: 'PNFTP_formato', formula, visible: false, ref: null }] }),
      ).toBeNull();
    },
  );
});
