/** The A4 sheet that goes with a formato: what is reported, when, by which code, and who signs. */
import type { Fecha } from '../ceplan/tipos';
import { ESTILO, PAGINA, pie } from '../libro/estilo';
import { decimalesDe, formatoDe, formatosPorFila, Lienzo } from '../libro/lienzo';
import { comoTexto, serieDeFecha } from '../libro/valores';
import type { AreaRef, Cell, CellStyle, Plan, WorkbookStructure } from '@pnftp/xlsx/plan';
import { constancia as T } from '../textos/listo';
import { indicadorDe, type FilaLlena, type FormatoLleno } from './listo';
import { escribePeriodo } from './periodo';

/** The hidden name of its A1, by which it is known again. */
export const NOMBRE_DE_CONSTANCIA = 'PNFTP_constancia';

const ANCHOS = [21, 50, 18, 13, 13, 13, 15] as const;
const COLUMNAS = ANCHOS.length;
/** A label over the first column, what it says over the others. */
const DATO = [[1, COLUMNAS - 1]] as const;
const CIFRAS = { desde: 3, cuantas: 3 } as const;
/** Each signature over these columns. */
const FIRMAS = [
  { desde: 0, columnas: 2 },
  { desde: 3, columnas: 4 },
] as const;
const ALTO_DE_FIRMA = 54;

const etiqueta: CellStyle = { ...ESTILO.texto, font: ESTILO.subtitulo.font, vertical: 'center' };
const dato: CellStyle = { ...ESTILO.texto, vertical: 'center' };

export function planConstancia(
  formato: FormatoLleno,
  estructura: WorkbookStructure,
  hoy: Fecha,
): Plan {
  const { titulo, modo } = lugarPara(estructura);
  const lienzo = new Lienzo(ANCHOS);
  ponOrigen(lienzo, formato, hoy);
  const cabecera = ponCifras(lienzo, formato);
  ponResumen(lienzo, formato);
  ponFirmas(lienzo, formato);
  const ref: AreaRef = { sheet: titulo, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return {
    action: 'listo',
    sheets: [
      {
        ...lienzo.hoja({ titulo, modo }),
        page: {
          ...PAGINA,
          fit: { wide: 1, tall: cabeEnUna(lienzo) ? 1 : null },
          titleRows: { row: cabecera, rows: 1 },
          footer: pie(`${T.titulo} · ${formato.codigo}`),
        },
      },
    ],
    names: [{ name: NOMBRE_DE_CONSTANCIA, ref, visible: false }],
    activate: titulo,
  };
}

/** In points: what a page holds, made somewhat smaller where that keeps the signatures on it. */
const ALTO_DE_PAGINA = 700;

const cabeEnUna = (lienzo: Lienzo): boolean => lienzo.altoDe(0, lienzo.siguiente) <= ALTO_DE_PAGINA;

/** Where it was made before, else a title that nobody's sheet has. */
function lugarPara({ names, sheets }: WorkbookStructure) {
  const hecha = names.find(({ name }) => name === NOMBRE_DE_CONSTANCIA)?.ref?.sheet;
  if (sheets.some(({ name }) => name === hecha)) {
    return { titulo: hecha!, modo: 'regenerate' as const };
  }
  const hay = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let titulo: string = T.hoja;
  for (let n = 2; hay.has(titulo.toLowerCase()); n++) titulo = `${T.hoja} (${n})`;
  return { titulo, modo: 'create' as const };
}

function ponOrigen(lienzo: Lienzo, formato: FormatoLleno, hoy: Fecha): void {
  const { politica, entidad, periodo, codigo, contacto } = formato;
  const dice = (campo: string): string => contacto.get(campo) ?? '';
  const juntas = (...partes: string[]) => partes.filter((parte) => parte !== '').join(', ');
  lienzo.franja(T.titulo, COLUMNAS, ESTILO.titulo, 26);
  if (politica) lienzo.franja(politica, COLUMNAS, { ...ESTILO.subtitulo, vertical: 'center' }, 18);
  lienzo.vacia();
  const datos = [
    [T.entidad, entidad],
    [T.periodo, escribePeriodo(periodo)],
    [T.codigo, codigo],
    [T.fecha, serieDeFecha(hoy)],
    [T.responsable, juntas(dice('nombre'), dice('cargo'))],
    [T.correo, juntas(dice('correo'), dice('telefono'))],
  ] as const;
  for (const [que, valor] of datos) {
    const row = lienzo.fila([que, valor], { minimo: 18, tramos: DATO });
    lienzo.estilo(row, 0, 1, 1, etiqueta);
    const numberFormat = typeof valor === 'number' ? 'dd/mm/yyyy' : '@';
    lienzo.estilo(row, 1, 1, COLUMNAS - 1, { ...dato, numberFormat, horizontal: 'left' });
  }
  lienzo.vacia();
}

const filasDe = ({ tablas }: FormatoLleno, hoja: string): readonly FilaLlena[] =>
  tablas.find(({ tabla }) => tabla.hoja === hoja)?.filas ?? [];

/** One row an indicator; gives the header's row. */
function ponCifras(lienzo: Lienzo, formato: FormatoLleno): number {
  const cabecera = lienzo.cabecera(T.cabecera, COLUMNAS);
  const filas = filasDe(formato, 'reporte');
  const escritas = filas.map(({ valores }) => {
    const { numerador = null, denominador = null, valor = null, motivo = null } = valores;
    const sinDato = comoTexto(valor).trim() === '';
    const cifras: Cell[] = sinDato ? [null, null, null] : [numerador, denominador, valor];
    const row = lienzo.fila(
      [
        indicadorDe(valores),
        sinDato
          ? `${comoTexto(valores.indicador ?? null)}\n${T.sinDato(comoTexto(motivo))}`
          : (valores.indicador ?? null),
        valores.unidadMedida ?? null,
        ...cifras,
        valores.estadoDato ?? null,
      ],
      { minimo: 18 },
    );
    return { row, cifras };
  });
  const [row, rows] = [cabecera + 1, filas.length];
  lienzo.estilo(row, 0, rows, 1, ESTILO.codigo);
  lienzo.estilo(row, 1, rows, 2, ESTILO.texto);
  lienzo.estilo(row, CIFRAS.desde, rows, CIFRAS.cuantas, ESTILO.numero);
  lienzo.estilo(row, COLUMNAS - 1, rows, 1, ESTILO.centrado);
  for (let i = 0; i < CIFRAS.cuantas; i++) {
    const formatos = escritas.map(({ row: fila, cifras }) => {
      const n = cifras[i];
      return { row: fila, formato: formatoDe(decimalesDe(typeof n === 'number' ? [n] : [])) };
    });
    lienzo.styles.push(...formatosPorFila(formatos, CIFRAS.desde + i, 1));
  }
  return cabecera;
}

function ponResumen(lienzo: Lienzo, formato: FormatoLleno): void {
  const resumen = T.resumen(
    filasDe(formato, 'observaciones').length,
    filasDe(formato, 'compromisos').length,
  );
  lienzo.vacia();
  if (resumen) lienzo.franja(T.ademas(resumen), COLUMNAS, ESTILO.nota);
  lienzo.franja(T.nota(formato.codigo), COLUMNAS, ESTILO.nota);
  lienzo.vacia(14);
}

/** Two places to sign, side by side: the first with the name of who filled it in. */
function ponFirmas(lienzo: Lienzo, { contacto }: FormatoLleno): void {
  const dice = [contacto.get('nombre') ?? '', contacto.get('cargo') ?? ''];
  const titulos = lienzo.fila(enFirmas(T.firmas), { negrita: true, tramos: tramosDe() });
  for (const { desde, columnas } of FIRMAS)
    lienzo.estilo(titulos, desde, 1, columnas, ESTILO.grupo);
  T.deFirma.forEach((que, i) => {
    const suyo = dice[i] ? `${que}: ${dice[i]}` : `${que}:`;
    const row = lienzo.fila(enFirmas([suyo, `${que}:`]), { minimo: 20, tramos: tramosDe() });
    if (i === T.deFirma.length - 1) lienzo.alto(row, ALTO_DE_FIRMA);
    for (const { desde, columnas } of FIRMAS) lienzo.estilo(row, desde, 1, columnas, ESTILO.texto);
  });
}

const tramosDe = () => FIRMAS.map(({ desde, columnas }) => [desde, columnas] as const);

const enFirmas = (textos: readonly string[]): Cell[] => {
  const celdas: Cell[] = ANCHOS.map(() => null);
  FIRMAS.forEach(({ desde }, i) => (celdas[desde] = textos[i] ?? null));
  return celdas;
};
