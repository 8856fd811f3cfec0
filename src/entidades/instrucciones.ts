/** The first sheet of a formato: what it is, how full it is, what is missing, who fills it in. */
import { ESTILO, FUENTE, PAGINA, pie, SEMAFORO, TINTA } from '../libro/estilo';
import { Lienzo } from '../libro/lienzo';
import { serieDeFecha } from '../libro/valores';
import { areaAddress, cellAddress, quoteSheet } from '@pnftp/xlsx/plan';
import type { CellStyle, FormulaCell, NamePlan, SheetPlan } from '@pnftp/xlsx/plan';
import { formato as T } from '../textos/formatos';
import { CONTACTO, encabezadoDe, HOJAS_DE_FORMATO, nombreDeCasilla } from './formato';
import type { HojaConTabla } from './hojaDeTabla';
import { escribePeriodo } from './periodo';
import { texto } from './reglas';
import type { FormatoDeEntidad } from './reparto';
import { validacion } from './validaciones';

const ANCHOS = [5, 30, 14, 16, 66] as const;
const COLUMNAS = ANCHOS.length;
/** A label over the first two columns, what it says over the others. */
const DATO = [
  [0, 2],
  [2, 3],
] as const;
/** Of the contact, those that have to be there. */
const EXIGIDAS = 3;
const BARRA = 25;

const centrado: CellStyle = { vertical: 'center', wrap: true };
const etiqueta: CellStyle = { ...ESTILO.texto, ...centrado, font: ESTILO.subtitulo.font };
const dato: CellStyle = { ...ESTILO.texto, ...centrado };
const cifra: CellStyle = { ...ESTILO.centrado, vertical: 'center' };

export function hojaDeInstrucciones(
  formato: FormatoDeEntidad,
  hojas: readonly HojaConTabla[],
): { readonly plan: SheetPlan; readonly names: readonly NamePlan[] } {
  const titulo = HOJAS_DE_FORMATO.instrucciones;
  const lienzo = new Lienzo(ANCHOS);
  ponOrigen(lienzo, formato);
  const medidor = ponMedidor(lienzo);
  const contacto = ponContacto(lienzo);
  const enlaces = ponPendientes(lienzo, medidor, contacto, hojas);
  ponPasos(lienzo);
  const campos = CONTACTO.map((columna, i) => ({
    columna,
    area: { row: contacto + i, column: 2, rows: 1, columns: 1 },
  }));
  return {
    names: campos.map(({ columna, area }) => ({
      name: nombreDeCasilla(columna.casilla!),
      ref: { sheet: titulo, area },
      visible: false,
    })),
    plan: {
      ...lienzo.hoja({ titulo, modo: 'update' }),
      validations: campos.map(({ columna, area }) => validacion(formato, columna, area)),
      links: enlaces,
      conditionalFormats: [
        {
          area: { row: medidor, column: 2, rows: 1, columns: 3 },
          formula: `=${cellAddress(medidor, 2, true)}>=1`,
          style: { color: SEMAFORO.alto.texto, fill: SEMAFORO.alto.fondo },
        },
      ],
      page: {
        ...PAGINA,
        fit: { wide: 1, tall: 1 },
        footer: pie(T.pie(titulo, formato.marca.codigo)),
      },
    },
  };
}

/** Whose it is, of when and until when, and the code by which it is known. */
function ponOrigen(lienzo: Lienzo, { origen, marca, limite }: FormatoDeEntidad): void {
  lienzo.franja(T.titulos.instrucciones, COLUMNAS, ESTILO.titulo, 26);
  lienzo.franja(origen.politica, COLUMNAS, { ...ESTILO.subtitulo, vertical: 'center' }, 18);
  lienzo.vacia();
  const datos = [
    [T.entidad, origen.entidad],
    [T.periodo, escribePeriodo(origen.periodo)],
    [T.limite, limite === null ? T.sinLimite : serieDeFecha(limite)],
    [T.codigo, marca.codigo],
  ] as const;
  for (const [que, valor] of datos) {
    const row = lienzo.fila([que, null, valor], { minimo: 18, tramos: DATO });
    lienzo.estilo(row, 0, 1, 2, etiqueta);
    lienzo.estilo(row, 2, 1, 3, {
      ...dato,
      numberFormat: typeof valor === 'number' ? 'dd/mm/yyyy' : '@',
      ...(que === T.codigo ? { font: { ...ESTILO.subtitulo.font, name: FUENTE.nombre } } : {}),
    });
  }
  lienzo.franja(T.notaDeCodigo, COLUMNAS, ESTILO.nota);
}

/** How full it is: a figure and a bar of characters. Gives its row; its formula comes later. */
function ponMedidor(lienzo: Lienzo): number {
  lienzo.vacia();
  const row = lienzo.fila([T.llenado], {
    tramos: [
      [0, 2],
      [3, 2],
    ],
  });
  lienzo.alto(row, 26);
  lienzo.estilo(row, 0, 1, 2, etiqueta);
  lienzo.estilo(row, 2, 1, 1, {
    ...cifra,
    font: { name: FUENTE.nombre, size: FUENTE.titulo, bold: true, color: TINTA.cabecera.fondo },
    numberFormat: '0%',
  });
  lienzo.estilo(row, 3, 1, 2, {
    ...dato,
    wrap: false,
    font: { name: FUENTE.nombre, size: 12, color: TINTA.serie },
  });
  return row;
}

/** Who fills it in: one row a casilla; gives the first. */
function ponContacto(lienzo: Lienzo): number {
  lienzo.vacia();
  lienzo.franja(T.contacto, COLUMNAS, ESTILO.seccion, 20);
  const primera = lienzo.siguiente;
  for (const columna of CONTACTO) {
    const row = lienzo.fila([encabezadoDe(columna)], { minimo: 18, tramos: DATO });
    lienzo.estilo(row, 0, 1, 2, etiqueta);
    lienzo.estilo(row, 2, 1, 3, {
      ...dato,
      ...ESTILO.entrada,
      numberFormat: '@',
      locked: false,
    });
  }
  return primera;
}

interface Enlace {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly area: ReturnType<typeof celda> };
}
const celda = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A row a sheet: how many rows it has, how many are done, and what that leaves. */
function ponPendientes(
  lienzo: Lienzo,
  medidor: number,
  contacto: number,
  hojas: readonly HojaConTabla[],
): Enlace[] {
  lienzo.vacia();
  lienzo.franja(T.pendientes, COLUMNAS, ESTILO.seccion, 20);
  const [hoja, ...resto] = T.cabeceraPendientes;
  lienzo.cabecera([hoja, null, ...resto], COLUMNAS, [[0, 2]]);
  const exigidas = areaAddress({ row: contacto, column: 2, rows: EXIGIDAS, columns: 1 }, true);
  const hechas = `SUMPRODUCT((LEN(TRIM(${exigidas}))>0)*1)`;
  const enLinea = (cells: Parameters<Lienzo['fila']>[0]) => {
    const row = lienzo.fila(cells, { minimo: 18, tramos: [[0, 2]] });
    lienzo.estilo(row, 0, 1, 2, etiqueta);
    lienzo.estilo(row, 2, 1, 2, cifra);
    lienzo.estilo(row, 4, 1, 1, dato);
    return row;
  };
  enLinea([
    T.contacto,
    null,
    1,
    formula(`IF(${hechas}=${EXIGIDAS},1,0)`, 0),
    formula(
      `IF(${hechas}=${EXIGIDAS},${texto(T.nadaPendiente)},${texto(T.faltaContacto)})`,
      T.faltaContacto,
    ),
  ]);
  const enlaces = hojas.map((una): Enlace => {
    const row = enLinea(lineaDe(una, lienzo.siguiente));
    lienzo.estilo(row, 0, 1, 2, ESTILO.enlace);
    const { name } = una.plan;
    return { row, column: 0, target: { sheet: name, area: celda(una.cuerpo.row, 0) } };
  });
  ponCuenta(lienzo, medidor, `${hechas}/${EXIGIDAS}`, hojas);
  return enlaces;
}

const formula = (cuerpo: string, value: string | number): FormulaCell => ({
  formula: `=${cuerpo}`,
  value,
});

/** The rows of one of the columns that count, as formulas of another sheet name them. */
function rango({ plan, tabla, cuerpo }: HojaConTabla, campo: 'llenado' | 'queFalta'): string {
  const column = tabla.columnas.findIndex((c) => c.campo === campo);
  return `${quoteSheet(plan.name)}!${areaAddress({ ...cuerpo, column, columns: 1 }, true)}`;
}

/** Rows are done that are full and of which nothing is said. */
function lineaDe(una: HojaConTabla, row: number) {
  const [dice, lleno] = [rango(una, 'queFalta'), rango(una, 'llenado')];
  const { rows } = una.cuerpo;
  const sinPendientes = una.contado.filter(
    ({ llenado, queFalta }) => llenado >= 1 && (queFalta === '' || queFalta === T.conforme),
  ).length;
  const callada = `(LEN(${dice})=0)+(${dice}=${texto(T.conforme)})`;
  const [filas, hechas] = [cellAddress(row, 2), cellAddress(row, 3)];
  const faltan = `${filas}-${hechas}`;
  const [antes, despues] = T.faltanFilas;
  const n = rows - sinPendientes;
  return [
    una.plan.name,
    null,
    rows,
    formula(`SUMPRODUCT((${lleno}>=1)*(${callada}))`, sinPendientes),
    formula(
      `IF(${faltan}=0,${texto(T.nadaPendiente)},IF(${faltan}=1,${texto(T.faltaUna)},${texto(antes)}&(${faltan})&${texto(despues)}))`,
      n === 0 ? T.nadaPendiente : n === 1 ? T.faltaUna : `${antes}${n}${despues}`,
    ),
  ];
}

/** Every row weighs the same, and so does the contact. */
function ponCuenta(
  lienzo: Lienzo,
  medidor: number,
  contacto: string,
  hojas: readonly HojaConTabla[],
): void {
  const suyas = hojas.map((una) => `SUM(${rango(una, 'llenado')})`);
  const filas = hojas.reduce((n, { cuerpo }) => n + cuerpo.rows, 0);
  const llenas = hojas.flatMap(({ contado }) => contado).reduce((n, { llenado }) => n + llenado, 0);
  const parte = llenas / (filas + 1);
  lienzo.pon(medidor, 2, formula(`(${[contacto, ...suyas].join('+')})/${filas + 1}`, parte));
  const lleno = `ROUND(${BARRA}*${cellAddress(medidor, 2)},0)`;
  const bloques = Math.round(BARRA * parte);
  lienzo.pon(
    medidor,
    3,
    formula(
      `REPT("█",${lleno})&REPT("░",${BARRA}-${lleno})`,
      `${'█'.repeat(bloques)}${'░'.repeat(BARRA - bloques)}`,
    ),
  );
}

function ponPasos(lienzo: Lienzo): void {
  lienzo.vacia();
  lienzo.franja(T.pasos, COLUMNAS, ESTILO.seccion, 20);
  T.comoLlenar.forEach((paso, i) => {
    const row = lienzo.fila([i + 1, paso], { minimo: 16, tramos: [[1, COLUMNAS - 1]] });
    lienzo.estilo(row, 0, 1, 1, { ...ESTILO.hoja, horizontal: 'center' });
    lienzo.estilo(row, 1, 1, COLUMNAS - 1, { ...ESTILO.hoja, horizontal: 'left', wrap: true });
  });
  lienzo.franja(T.porHacer, COLUMNAS, ESTILO.nota);
}
