/** What people do to a formato besides filling it in, each way by its name, and what must come of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { esperarArchivos, formatos, recibirArchivo } from '../../src/acciones';
import { abrirDevuelto, noSeAbre } from '../../src/entidades/recibir/abrir';
import { nombreDeCasilla } from '../../src/entidades/formato';
import type { Espera } from '../../src/entidades/recibir/recibir';
import { Recepcion } from '../../src/entidades/recibir/revisar';
import type { Recibido, Revision } from '../../src/entidades/recibir/tipos';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { cellAddress, valueOf, type Cell } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, type Workbook } from '@pnftp/xlsx';
import { contexto } from '../acciones/ayuda';
import { antesDeReportar } from './ayuda';
import { cifrado } from './cifrado';
import { llenado, lugarDe, MODOS, ponEnFormato, type Cifras, type Modo } from './devueltos';

const PERIODO = '2023-anual';
let espera: Espera;
let formato: FormatoDeEntidad;
let cifras: Cifras;
let nacional: Workbook;

beforeAll(async () => {
  const antes = await antesDeReportar();
  nacional = antes.libro;
  cifras = antes.cifras;
  const { formatos: hechos } = await formatos(openFile(nacional), contexto, PERIODO);
  formato = hechos.find(({ origen }) => origen.entidad === 'MININTER')!;
  espera = await esperarArchivos(openFile(nacional), contexto, PERIODO);
});

async function deBytes(nombre: string, bytes: Uint8Array): Promise<Recibido> {
  try {
    return await recibirArchivo(nombre, abrirDevuelto(bytes), espera);
  } catch (error) {
    return noSeAbre(nombre, error, 'es');
  }
}

const suNombre = () => `${formato.marca.codigo}.xlsx`;

async function con(cambia: (libro: Workbook) => void, nombre = suNombre()): Promise<Recibido> {
  const libro = await llenado(formato, cifras);
  cambia(libro);
  return deBytes(nombre, libro.save());
}

const enRevision = (...recibidos: readonly Recibido[]): Revision => {
  const recepcion = new Recepcion();
  for (const uno of recibidos) recepcion.toma(uno);
  return recepcion.revision();
};

const valores = ({ propuestas }: Recibido) =>
  propuestas
    .filter(({ campo }) => campo === 'valor')
    .map(({ clave, despues, duda }) => [clave.codigo, despues, duda])
    .sort();
const clases = ({ hallazgos }: Recibido) =>
  [...new Set(hallazgos.map(({ clase }) => clase))].sort();
const publicados = () =>
  formato.filas.tblFormatoReporte
    .map(({ tipo, codigo }) => [
      codigo,
      cifras.get(`${String(tipo)} ${String(codigo)}`)!.valor,
      false,
    ])
    .sort();

/** Cells of the table, from its heading on. */
function tablaDe(libro: Workbook): { cells: Cell[][]; column: number } {
  const { hoja, fila, filas, columnas } = lugarDe(libro);
  const column = Math.min(...columnas.values());
  const columns = Math.max(...columnas.values()) - column + 1;
  const cells = hoja
    .readArea({ row: fila, column, rows: filas + 1, columns })
    .map((suyas) => suyas.map((c): Cell => valueOf(c)));
  return { cells, column };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escapa = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What another program keeps of a workbook: what its cells show, and none of its names or tables. */
function porGoogle(libro: Workbook): Uint8Array {
  const hojas = libro.sheets.map(({ name }) => name);
  const celda = (cell: Cell, donde: string): string => {
    const valor = valueOf(cell);
    if (valor === null) return `<c r="${donde}" s="1"/>`;
    if (typeof valor === 'number') return `<c r="${donde}" s="1"><v>${valor}</v></c>`;
    const dice = escapa(typeof valor === 'object' ? valor.error : String(valor));
    return `<c r="${donde}" s="1" t="inlineStr"><is><t xml:space="preserve">${dice}</t></is></c>`;
  };
  const hojaXml = (hoja: Workbook['sheets'][number]): string => {
    const area = hoja.usedArea(true)!;
    const filas = hoja.readArea(area).map((celdas, i) => {
      const row = area.row + i;
      const dentro = celdas.map((c, j) => celda(c, cellAddress(row, area.column + j))).join('');
      return `<row r="${row + 1}">${dentro}</row>`;
    });
    return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><sheetData>${filas.join('')}</sheetData><drawing r:id="rId9"/></worksheet>`;
  };
  const relacion = (id: number, clase: string, a: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${clase}" Target="${a}"/>`;
  const tipo = (parte: string, de: string) =>
    `<Override PartName="/xl/${parte}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${de}+xml"/>`;
  const numero = (_: string, i: number) => i + 1;
  const partes: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${tipo('workbook.xml', 'sheet.main')}${tipo('styles.xml', 'styles')}${hojas
      .map((_, i) => tipo(`worksheets/sheet${i + 1}.xml`, 'worksheet'))
      .join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}">${relacion(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${hojas
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELS}">${hojas
      .map(numero)
      .map((n) => relacion(n, 'worksheet', `worksheets/sheet${n}.xml`))
      .join('')}${relacion(hojas.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="0" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      libro.sheets.map((hoja, i) => [`xl/worksheets/sheet${i + 1}.xml`, hojaXml(hoja)]),
    ),
  };
  return zipSync(
    Object.fromEntries(Object.entries(partes).map(([nombre, xml]) => [nombre, strToU8(xml)])),
  );
}

describe('brings the same figures', () => {
  it.each(Object.keys(MODOS) as Modo[])('%s', async (modo) => {
    const recibido = await con(MODOS[modo]);
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
  });

  it.each<[string, (libro: Workbook) => void, readonly string[]]>([
    ['marca_perdida', (libro) => libro.removeName('PNFTP_formato'), ['sinMarca']],
    [
      'formulas_en_vez_de_valores',
      (libro) => {
        const lugar = lugarDe(libro);
        const { hoja, fila, columnas, filas } = lugar;
        for (let i = 0; i < filas; i++) {
          const value = valueOf(hoja.cell(fila + 1 + i, columnas.get('valor')!));
          if (typeof value === 'number')
            ponEnFormato(lugar, i, 'valor', { formula: '=A1+[1]Otro!B2', value });
        }
      },
      [],
    ],
    [
      'hojas_y_notas_de_mas',
      (libro) => {
        libro.addSheet('Mis cálculos').setCell(0, 0, 'Indicador');
        const { hoja, fila, filas } = lugarDe(libro);
        hoja.setCell(fila + filas + 3, 2, 'Nota: revisado por planeamiento');
      },
      [],
    ],
    [
      'proteccion_quitada_y_bloqueadas_cambiadas',
      (libro) => ponEnFormato(lugarDe(libro), 0, 'indicador', 'Otro nombre'),
      ['bloqueadaCambiada'],
    ],
    [
      'fila_duplicada',
      (libro) => {
        const { hoja, fila, filas } = lugarDe(libro);
        const { cells, column } = tablaDe(libro);
        hoja.writeArea(fila + 1 + filas, column, [cells[1]!]);
      },
      ['filaRepetida'],
    ],
    [
      'fila_agregada',
      (libro) => {
        const lugar = lugarDe(libro);
        ponEnFormato(lugar, lugar.filas, 'tipo', 'OP');
        ponEnFormato(lugar, lugar.filas, 'codigo', '99');
        ponEnFormato(lugar, lugar.filas, 'valor', 5);
      },
      ['filaAgregada'],
    ],
    [
      'encabezados_sin_casilla_y_sin_acentos',
      (libro) => {
        const { hoja, fila, columnas } = lugarDe(libro);
        for (const column of columnas.values()) {
          const titulo = String(valueOf(hoja.cell(fila, column)));
          hoja.setCell(fila, column, titulo.replace(/\s*\(casilla\s\d+\)$/, ''));
        }
      },
      [],
    ],
  ])('%s', async (_, cambia, dichas) => {
    const recibido = await con(cambia);
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
    expect(clases(recibido)).toEqual(dichas);
  });

  it.each<[string, (libro: Workbook) => void]>([
    [
      'celdas_combinadas',
      (libro) => {
        const { hoja, fila, columnas } = lugarDe(libro);
        for (const tabla of [...hoja.tables]) tabla.remove();
        const column = columnas.get('sustento')!;
        hoja.setCell(fila + 2, column, null);
        hoja.merge({ row: fila + 1, column, rows: 2, columns: 1 });
      },
    ],
    [
      'filas_y_columnas_ocultas',
      (libro) => {
        const { hoja, fila, columnas } = lugarDe(libro);
        hoja.dimensions.setRowHidden(fila + 1, 1, true);
        hoja.dimensions.setColumnHidden(columnas.get('valor')!, 1, true);
        hoja.dimensions.setColumnHidden(columnas.get('codigo')!, 1, true);
      },
    ],
    [
      'hoja_oculta',
      (libro) => {
        lugarDe(libro).hoja.visibility = 'hidden';
      },
    ],
    [
      'tabla_filtrada_y_ordenada',
      (libro) => {
        MODOS.filas_ordenadas(libro);
        const { hoja, fila, filas, columnas } = lugarDe(libro);
        const column = Math.min(...columnas.values());
        hoja.setAutoFilter({ row: fila, column, rows: filas + 1, columns: columnas.size });
        hoja.setFilterCriterion(columnas.get('tipo')! - column, {
          kind: 'values',
          values: ['Servicio'],
          blank: false,
        });
        for (let i = 0; i < filas; i++)
          if (valueOf(hoja.cell(fila + 1 + i, columnas.get('tipo')!)) === 'OP')
            hoja.dimensions.setRowHidden(fila + 1 + i, 1, true);
      },
    ],
  ])('%s', async (_, cambia) => {
    const recibido = await con(cambia);
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
    expect(clases(recibido)).toEqual([]);
  });

  it('libro_con_macros: an .xlsm is read, and its macros are nobody’s', async () => {
    const partes = unzipSync((await llenado(formato, cifras)).save());
    const tipos = '[Content_Types].xml';
    partes[tipos] = strToU8(
      strFromU8(partes[tipos]!)
        .replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        )
        .replace(
          '<Override',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
        ),
    );
    partes['xl/vbaProject.bin'] = new Uint8Array(3000).map((_, i) => (i * 31) & 255);
    const recibido = await deBytes('con macros.xlsm', zipSync(partes));
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
  });

  it('pasado_por_google_sheets: no hidden names, no tables, texts in their cells, other looks', async () => {
    const recibido = await deBytes('Reporte.xlsx', porGoogle(await llenado(formato, cifras)));
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
    expect(clases(recibido)).toEqual(['sinMarca']);
    expect(recibido.contacto).toBe((await con(() => undefined)).contacto);
  });

  it('copiado_y_pegado_en_un_libro_nuevo: by the code in the name of the file', async () => {
    const { cells } = tablaDe(await llenado(formato, cifras));
    const nuevo = newWorkbook({ sheets: ['Hoja1'] });
    nuevo.sheets[0]!.writeArea(0, 0, cells);
    const recibido = await deBytes(`Envío final ${formato.marca.codigo} (2).xlsx`, nuevo.save());
    expect(recibido.rechazo).toBeNull();
    expect(valores(recibido)).toEqual(publicados());
    expect(clases(recibido)).toContain('sinMarca');
  });

  it('fila_borrada: the others come', async () => {
    const recibido = await con((libro) => {
      const { hoja, fila } = lugarDe(libro);
      const { cells, column } = tablaDe(libro);
      hoja.writeArea(fila + 1, column, [cells[1]!.map(() => null)]);
    });
    expect(valores(recibido)).toHaveLength(publicados().length - 1);
    expect(clases(recibido)).toContain('filaBorrada');
  });

  it('fecha_como_texto: is read as the day that it is', async () => {
    const recibido = await con((l) => ponEnFormato(lugarDe(l), 0, 'fechaCorte', '31/12/2023'));
    expect(recibido.propuestas.find(({ campo }) => campo === 'fechaCorte')).toMatchObject({
      despues: '2023-12-31',
      duda: false,
    });
  });

  it('fecha_de_otro_anio: is taken by its name alone', async () => {
    const recibido = await con((l) => ponEnFormato(lugarDe(l), 0, 'fechaCorte', '31/12/2021'));
    expect(recibido.propuestas.find(({ campo }) => campo === 'fechaCorte')!.duda).toBe(true);
    expect(clases(recibido)).toContain('fueraDeRango');
  });

  it('dos_archivos_iguales_con_otro_nombre: each value once', async () => {
    const { cambios, conflictos } = enRevision(
      await con(() => undefined),
      await con(() => undefined, 'Copia de reporte.xlsx'),
    );
    expect(conflictos).toEqual([]);
    expect(cambios.filter(({ campo }) => campo === 'valor')).toHaveLength(publicados().length);
  });
});

it.each(['=HYPERLINK("x")', '@ana', '\t+51 987'])(
  'who filled it in is text too: %p',
  async (escrito) => {
    const { contacto } = await con((libro) => {
      const { ref } = libro.names.find(({ name }) => name === nombreDeCasilla(1))!;
      libro.sheet(ref!.sheet)!.setCell(ref!.area.row, ref!.area.column, escrito);
    });
    expect(contacto).toBe(`'${escrito.trim()}`);
  },
);

it('two files of one name, out of two folders, are told apart', async () => {
  const uno = await con(() => undefined);
  const otro = await con((l) => ponEnFormato(lugarDe(l), 0, 'valor', 7.5));
  const { archivos, conflictos } = enRevision(uno, otro);
  const [primero, segundo] = archivos.map(({ archivo }) => archivo);
  expect(segundo).not.toBe(primero);
  expect(conflictos[0]!.dicen.map(({ archivo }) => archivo)).toEqual([primero, segundo]);
});

it('validaciones_pegadas_encima: what they asked for is asked for again, cell by cell', async () => {
  const recibido = await con((libro) => {
    MODOS.validaciones_y_formatos_pegados_encima(libro);
    const lugar = lugarDe(libro);
    ponEnFormato(lugar, 0, 'estadoDato', 'Final');
    ponEnFormato(lugar, 0, 'denominador', 0);
    ponEnFormato(lugar, 0, 'numerador', -3);
    ponEnFormato(lugar, 0, 'valor', 'cuarenta');
    ponEnFormato(lugar, 0, 'fechaCorte', 'ayer');
  });
  const dichos = recibido.hallazgos.map(({ clase, columna }) => [clase, columna.split(' (')[0]]);
  expect(dichos).toEqual([
    ['fueraDeRango', 'Numerador'],
    ['fueraDeRango', 'Denominador'],
    ['noValido', 'Valor'],
    ['noValido', 'Estado del dato'],
    ['noValido', 'Fecha de corte'],
  ]);
  const [primera] = formato.filas.tblFormatoReporte;
  const suyas = recibido.propuestas.filter(({ clave }) => clave.codigo === primera!.codigo);
  const campos = new Set(suyas.map(({ campo }) => campo));
  for (const campo of ['numerador', 'denominador', 'valor', 'estadoDato', 'fechaCorte'])
    expect(campos).not.toContain(campo);
});

describe('gets one line, and stops no other', () => {
  const texto = (t: string) => new TextEncoder().encode(t);
  it.each<[string, () => Promise<Uint8Array>, string, RegExp]>([
    [
      'csv_renombrado',
      async () => texto('Tipo;Código;Valor\nOP;1.1;5\n'),
      'noSeAbre',
      /no es un libro/,
    ],
    [
      'ole_que_no_es_un_libro',
      async () =>
        Uint8Array.of(
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...new Array<number>(600).fill(0),
        ),
      'noSeAbre',
      /./,
    ],
    ['danado', async () => (await llenado(formato, cifras)).save().slice(0, 4000), 'noSeAbre', /./],
    [
      'bomba',
      async () => zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }, { level: 9 }),
      'noSeAbre',
      /comprimido de un modo que no es normal/,
    ],
    [
      'con_contrasena',
      async () => cifrado((await llenado(formato, cifras)).save(), 'secreta'),
      'noSeAbre',
      /contraseña/,
    ],
    [
      'bomba_en_una_hoja',
      async () => {
        const partes = unzipSync((await llenado(formato, cifras)).save());
        const hoja = 'xl/worksheets/sheet2.xml';
        const blancos = ' '.repeat(30_000_000);
        partes[hoja] = strToU8(strFromU8(partes[hoja]!).replace('<row ', `${blancos}<row `));
        return zipSync(partes, { level: 9 });
      },
      'noSeAbre',
      /comprimido de un modo que no es normal/,
    ],
    ['vacio', async () => (await llenado(formato, new Map())).save(), 'vacio', /^$/],
    ['archivo_sin_nada', async () => new Uint8Array(0), 'noSeAbre', /./],
    [
      'formato_de_otro_periodo',
      async () => {
        const otro = await formatos(openFile(nacional), contexto, '2023-I');
        return (await llenado(otro.formatos[0]!, cifras)).save();
      },
      'otroPeriodo',
      /2023-I/,
    ],
  ])('%s', async (nombre, bytes, clase, detalle) => {
    const malo = await deBytes(`${nombre}.xlsx`, await bytes());
    expect(malo.rechazo?.clase).toBe(clase);
    expect(malo.rechazo?.detalle).toMatch(detalle);
    expect(malo.propuestas).toEqual([]);
    const { cambios } = enRevision(malo, await con(() => undefined));
    expect(cambios.filter(({ campo }) => campo === 'valor')).toHaveLength(publicados().length);
  });
});
