/** Two versions of the PNFTP 2023 workbook: one change a test, and all that is told of it. */
import { evaluarLibro, leerVersion } from '../../src/acciones';
import { comparar, sonIguales, type Comparacion, type Version } from '../../src/libro/comparar';
import { enPalabras } from '../../src/libro/comparar/decir';
import { POLITICA } from '../../src/libro/politica';
import { openFile, type Workbook } from '@pnftp/xlsx';
import type { Cell } from '@pnftp/xlsx/plan';
import { contexto, filaDe, filasDe, libroPnftp, parametro, pon, reabrir } from '../acciones/ayuda';

const IND = 'tblIndicadores';
const REP = 'tblReportes';

const version = (libro: Workbook): Promise<Version> =>
  leerVersion(openFile(reabrir(libro)), contexto);

let antes: Version;
beforeAll(async () => {
  antes = await version(await libroPnftp());
});

async function trasCambiar(cambiar: (libro: Workbook) => void): Promise<Comparacion> {
  const libro = await libroPnftp();
  cambiar(libro);
  return comparar(antes, await version(libro));
}

/** What is told, without what stands in no section. */
const dicho = (c: Comparacion): Record<string, string[]> =>
  Object.fromEntries(
    enPalabras(c, antes.libro.politica, 'es').map(({ titulo, dichos }) => [
      titulo,
      dichos.map(({ texto }) => texto),
    ]),
  );

const ponEn = (libro: Workbook, tipo: string, codigo: string, titulo: string, valor: Cell) =>
  pon(libro, IND, filaDe(libro, tipo, codigo), titulo, valor);

/** A row at the foot of a table: that of an indicator, with some cells said otherwise. */
function agrega(
  libro: Workbook,
  tabla: string,
  fila: number,
  cambios: Readonly<Record<string, Cell>>,
): void {
  const { area, sheet } = libro.table(tabla)!;
  const [titulos = []] = sheet.readArea({ ...area, rows: 1 });
  const [celdas = []] = sheet.readArea({ ...area, row: area.row + 1 + fila, rows: 1 });
  const abajo = area.row + area.rows;
  celdas.forEach((celda, i) => {
    const titulo = String(titulos[i]);
    sheet.setCell(abajo, area.column + i, titulo in cambios ? cambios[titulo]! : celda);
  });
  libro.table(tabla)!.resize({ ...area, rows: area.rows + 1 });
}

/** Data rows the other way round, as a person sorts them. */
function voltea(libro: Workbook, tabla: string): void {
  const { area, sheet } = libro.table(tabla)!;
  const datos = { ...area, row: area.row + 1, rows: area.rows - 1 };
  sheet
    .readArea(datos)
    .reverse()
    .forEach((celdas, i) =>
      celdas.forEach((celda, j) => sheet.setCell(datos.row + i, datos.column + j, celda)),
    );
}

describe('nothing differs', () => {
  it('in the same workbook', async () => {
    const c = await trasCambiar(() => undefined);
    expect(sonIguales(c)).toBe(true);
    expect(dicho(c)).toEqual({});
  });

  it('in tables that somebody sorted', async () => {
    const c = await trasCambiar((libro) => {
      for (const t of [IND, REP, 'tblServicios', 'tblObjetivos', 'tblPolitica']) voltea(libro, t);
    });
    expect(dicho(c)).toEqual({});
  });

  it('where a default is written out, and where a text has other line ends', async () => {
    const c = await trasCambiar((libro) => {
      parametro(libro, 'umbral_alto', 95);
      parametro(libro, 'decimales', null);
      const nombre = filasDe(libro, 'tblObjetivos')[0]!['Objetivo prioritario'];
      pon(libro, 'tblObjetivos', 0, 'Objetivo prioritario', `  ${String(nombre)} `);
    });
    expect(dicho(c)).toEqual({});
  });

  it('in a number whose last digit another program rounded', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'OP', '1.1', 'VO 2023', 6.9 + 1e-15));
    expect(dicho(c)).toEqual({});
  });
});

describe('a value', () => {
  it('with the figures, the índice and the row of the matrix that follow', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'OP', '1.1', 'VO 2023', 8.9));
    expect(c.valores).toEqual([
      {
        tipo: 'OP',
        codigo: '1.1',
        anio: 2023,
        antes: 6.9,
        despues: 8.9,
        celda: { hoja: 'Indicadores', celda: expect.stringMatching(/^[A-Z]+\d+$/) as string },
      },
    ]);
    expect(c.fichas).toEqual([]);
    const indicador = c.figuras!.find(({ alcance }) => alcance === 'indicador')!;
    expect(indicador).toMatchObject({ tipo: 'OP', codigo: '1.1', anio: 2023, porQue: ['valores'] });
    expect(indicador.cambios).toContainEqual({
      medida: 'nivelTipo1',
      antes: 'intermedio',
      despues: 'alto',
    });
    const indice = c.figuras!.find(({ alcance }) => alcance === 'indice')!;
    expect((indice.cambios[0]!.antes as number).toFixed(1)).toBe('22.2');
    expect(indice.cambios[0]!.despues).toBeGreaterThan(22.3);
    expect(new Set(c.figuras!.map(({ anio }) => anio))).toEqual(new Set([2023, null]));
    expect(dicho(c)['Valores obtenidos']).toEqual(['OP 1.1, VO 2023: 6.9 → 8.9']);
  });

  it('that nobody has any more is not 0', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'Servicio', '14', 'VO 2023', null));
    expect(c.valores).toMatchObject([{ codigo: '14', antes: 0, despues: null }]);
    expect(dicho(c)['Valores obtenidos']).toEqual(['Servicio 14, VO 2023: 0 → en blanco']);
  });

  it('that is a text is told as it is written, and there are no figures', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'Servicio', '14', 'VO 2023', '12 casos'));
    expect(c.valores).toMatchObject([{ despues: { noNumerico: '12 casos' } }]);
    expect([c.errores, c.figuras, c.matriz]).toEqual([{ antes: 0, despues: 1 }, null, null]);
  });
});

describe('a target', () => {
  it('without a document is alerted, with the levels that go with it', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'Servicio', '26', 'LE 2023', 6));
    expect(c.metas).toMatchObject([
      { tipo: 'Servicio', codigo: '26', anio: 2023, antes: 16, despues: 6, documento: null },
    ]);
    const [seccion] = enPalabras(c, antes.libro.politica, 'es').filter(({ titulo }) =>
      titulo.startsWith('Metas'),
    );
    expect(seccion).toMatchObject({
      titulo: 'Metas, 1 sin documento',
      dichos: [{ texto: 'Servicio 26, LE 2023: 16 → 6, sin documento', alerta: true }],
    });
    expect(c.matriz).toMatchObject([
      { clase: 'sale', tipo: 'Servicio', codigo: '26', porQue: ['metas'] },
    ]);
    expect(dicho(c)['Filas de la matriz de compromisos']).toEqual([
      'Servicio 26, 2023: sale, por la meta',
    ]);
  });

  it('of a version that comes with its document names it', async () => {
    const c = await trasCambiar((libro) => {
      const fila = filaDe(libro, 'Servicio', '26');
      const documento = 'RM 100-2024-IN';
      agrega(libro, IND, fila, { 'Vigente desde': 2024, Documento: documento, 'LE 2024': 99 });
      pon(libro, IND, fila, 'Vigente hasta', 2023);
    });
    expect(c.metas).toMatchObject([{ codigo: '26', anio: 2024, documento: 'RM 100-2024-IN' }]);
    expect(c.fichas.map(({ clase, clave }) => [clase, clave.vigenteDesde])).toEqual(
      [
        ['cambia', expect.anything()],
        ['entra', 2024],
      ].map(([clase, desde]) => [clase, clase === 'cambia' ? null : desde]),
    );
    expect(c.fichas[0]!.campos).toEqual([
      { campo: 'vigenteHasta', titulo: 'Vigente hasta', antes: null, despues: 2023 },
    ]);
  });

  it('with the document of the version before is one without', async () => {
    const libro = await libroPnftp();
    ponEn(libro, 'Servicio', '26', 'Documento', 'RM 1-2022');
    const viejo = await version(libro);
    ponEn(libro, 'Servicio', '26', 'LE 2025', 1);
    const c = comparar(viejo, await version(libro));
    expect(c.metas).toMatchObject([{ anio: 2025, despues: 1, documento: null }]);
    ponEn(libro, 'Servicio', '26', 'Documento', 'RM 2-2024');
    expect(comparar(viejo, await version(libro)).metas).toMatchObject([{ documento: 'RM 2-2024' }]);
  });

  it('of a year that its version does not rule is a change of the ficha', async () => {
    const libro = await libroPnftp();
    ponEn(libro, 'Servicio', '26', 'Vigente hasta', 2024);
    const viejo = await version(libro);
    ponEn(libro, 'Servicio', '26', 'LE 2026', 77);
    const c = comparar(viejo, await version(libro));
    expect(c.metas).toEqual([]);
    expect(c.fichas).toMatchObject([{ clase: 'cambia', campos: [{ titulo: 'LE 2026' }] }]);
  });
});

describe('a ficha', () => {
  it('that says something else, and what follows from it', async () => {
    const c = await trasCambiar((libro) => {
      ponEn(libro, 'Servicio', '14', 'Responsable', 'PCM');
      ponEn(libro, 'OP', '1.1', 'Sentido esperado', 'Descendente');
    });
    expect(dicho(c).Fichas).toEqual([
      'OP 1.1: Sentido esperado: Ascendente → Descendente',
      'Servicio 14: Responsable: MINEM → PCM',
    ]);
    expect(c.figuras).toContainEqual(
      expect.objectContaining({
        alcance: 'indicador',
        codigo: '1.1',
        anio: 2023,
        porQue: ['fichas'],
      }),
    );
  });

  it('that came or went', async () => {
    const c = await trasCambiar((libro) => {
      const fila = filaDe(libro, 'Servicio', '42');
      pon(libro, IND, fila, 'Código', '42.1');
      filasDe(libro, REP).forEach((f, i) => {
        if (f.Tipo === 'Servicio' && f.Código === '42') pon(libro, REP, i, 'Código', '42.1');
      });
    });
    expect(dicho(c).Fichas).toEqual(['Servicio 42: sale', 'Servicio 42.1: entra']);
    expect(c.figuras!.some(({ codigo, clase }) => codigo === '42.1' && clase === 'entra')).toBe(
      true,
    );
  });

  it('whose validity was moved is one and the same', async () => {
    const c = await trasCambiar((libro) => ponEn(libro, 'Servicio', '42', 'Vigente desde', 2020));
    expect(c.fichas).toMatchObject([
      { clase: 'cambia', campos: [{ campo: 'vigenteDesde', antes: null, despues: 2020 }] },
    ]);
  });
});

describe('a report', () => {
  const REPORTE = { Tipo: 'OP', Código: '1.1', Año: 2023, Periodo: 'Anual' } as const;
  const conReporte = async (cambios: Readonly<Record<string, Cell>>): Promise<Version> => {
    const libro = await libroPnftp();
    for (const [titulo, valor] of Object.entries({ ...REPORTE, ...cambios })) {
      pon(libro, REP, 0, titulo, valor);
    }
    return version(libro);
  };

  it('that came, its numerator, and its state of revision', async () => {
    const vacio = await conReporte({
      Numerador: 132,
      Denominador: 1919,
      Valor: 6.9,
      'Estado de revisión': 'Enviado',
    });
    const lleno = await conReporte({
      Numerador: 133,
      Denominador: 1919,
      Valor: 6.9,
      'Estado de revisión': 'Conforme',
    });
    const c = comparar(vacio, lleno);
    expect(dicho(c).Reportes).toEqual([
      'OP 1.1, 2023 Anual Definitivo: Numerador: 132 → 133; Estado de revisión: Enviado → Conforme',
    ]);
    expect(c.reportes[0]!.celda).toEqual({ hoja: 'Reportes', celda: expect.any(String) as string });
  });

  it('that became definitive is one and the same', async () => {
    const preliminar = await conReporte({ Valor: 6.9, 'Estado del dato': 'Preliminar' });
    const definitivo = await conReporte({ Valor: 6.9, 'Estado del dato': 'Definitivo' });
    expect(dicho(comparar(preliminar, definitivo)).Reportes).toEqual([
      'OP 1.1, 2023 Anual Definitivo: Estado del dato: Preliminar → Definitivo',
    ]);
  });
});

describe('a parameter', () => {
  it('moves levels and is named as why, apart from what else changed', async () => {
    const c = await trasCambiar((libro) => {
      parametro(libro, 'umbral_alto', 90);
      ponEn(libro, 'OP', '1.1', 'VO 2023', 7);
    });
    expect(c.parametros).toMatchObject([{ clave: 'umbral_alto', antes: 95, despues: 90 }]);
    const porQue = (codigo: string) =>
      c.figuras!.find((f) => f.codigo === codigo && f.anio === 2023 && f.alcance === 'indicador')!
        .porQue;
    expect(porQue('1.1')).toEqual(['valores']);
    // 85.4 stays as it was; 98 stays alto.
    expect(c.figuras!.filter(({ codigo, anio }) => codigo === '16.1' && anio === 2023)).toEqual([]);
    const conParametro = c.figuras!.filter(({ porQue: p }) => p.includes('parametros'));
    expect(conParametro.length).toBeGreaterThan(0);
    expect(conParametro.every(({ cambios }) => cambios.length > 0)).toBe(true);
  });

  it('of a rule of the audit is told too', async () => {
    const c = await trasCambiar((libro) => {
      const { area, sheet } = libro.table('tblPolitica')!;
      const columna = (titulo: string) =>
        area.column + POLITICA.columnas.findIndex((c) => c.titulo === titulo);
      sheet.setCell(area.row + area.rows, columna('Clave'), 'regla.salto.factor');
      sheet.setCell(area.row + area.rows, columna('Valor'), 7);
      libro.table('tblPolitica')!.resize({ ...area, rows: area.rows + 1 });
    });
    expect(dicho(c)).toEqual({
      'Política y parámetros': [
        'Salto improbable entre años: Veces más o menos que el año anterior, con pocos años: en blanco → 7',
      ],
    });
  });
});

it('the structure, by code', async () => {
  const c = await trasCambiar((libro) => {
    const fila = filasDe(libro, 'tblServicios').findIndex((f) => f.Código === '14');
    pon(libro, 'tblServicios', fila, 'Receptores', 'mineros');
  });
  expect(c.estructura).toMatchObject([
    {
      tabla: 'servicios',
      clase: 'cambia',
      clave: { codigo: '14' },
      campos: [{ campo: 'receptores' }],
    },
  ]);
});

it('what people wrote in the matrix', async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  const viejo = await version(libro);
  pon(libro, 'tblCompromisos', 0, 'Estado de cumplimiento', 'Cumplido');
  pon(libro, 'tblCompromisos', 1, 'Comentario', 'Se coordinó con la PCM');
  const c = comparar(viejo, await version(libro));
  expect(c.escritos.map(({ campos }) => campos[0]!.campo)).toEqual(['estado', 'comentario']);
  // A matrix that is not made yet says nothing about its rows.
  expect(comparar(antes, viejo).escritos).toEqual([]);
});
