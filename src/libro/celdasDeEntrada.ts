/** What a cell of an input table is like before anybody has typed in it. */
import { ayudas, validacion } from '../textos/libro';
import type { Idioma } from '../textos/idioma';
import type { Area, CellStyle, CellValue, StyledArea, ValidationPlan } from '@pnftp/xlsx/plan';
import type { Columna, ColumnaSituada, EsquemaTabla } from './esquema';
import { ESTILO } from './estilo';
import { nombreDeClave } from './nombreDeClave';
import { fuenteDe, type ClavePolitica } from './politica';

/** A row by header (`Código`, `LE 2023`); missing ones are blank. */
export type FilaNueva = Readonly<Record<string, CellValue>>;

/** Rows below a table that already have its validation, for those who add rows. */
export const HOLGURA = 200;

export const ESTILO_DE: Readonly<Record<Columna['tipo'], StyledArea['style']>> = {
  texto: ESTILO.texto,
  codigo: ESTILO.codigo,
  lista: ESTILO.centrado,
  numero: ESTILO.numero,
  entero: ESTILO.centrado,
  anio: ESTILO.centrado,
  fecha: { ...ESTILO.centrado, numberFormat: 'dd/mm/yyyy' },
  siNo: ESTILO.centrado,
  formula: { ...ESTILO.texto, wrap: false },
};

/** Neighbouring columns of one kind, styled as one area; `null` is a column that is not ours. */
export function tramos(columnas: readonly (ColumnaSituada | null)[]) {
  const lista: { desde: number; cuantas: number; columna: Columna }[] = [];
  columnas.forEach((situada, i) => {
    if (!situada) return;
    const { columna } = situada;
    const ultimo = lista.at(-1);
    const sigue = ultimo && ultimo.desde + ultimo.cuantas === i;
    if (sigue && ultimo.columna.tipo === columna.tipo) ultimo.cuantas++;
    else lista.push({ desde: i, cuantas: 1, columna });
  });
  return lista;
}

/** What a column of an input table lets people type, and what it says meanwhile. */
export function valida(
  { nombre }: EsquemaTabla,
  { campo, tipo, titulo, opciones, rango }: Columna,
  area: Area,
  idioma: Idioma,
): ValidationPlan[] {
  const t = validacion[idioma];
  const ayuda = ayudas[idioma][`${nombre}.${campo}`];
  const prompt = ayuda ? { prompt: { title: titulo, message: ayuda } } : {};
  const alerta = (message: string, style: 'stop' | 'warning' = 'stop') => ({
    alert: { style, title: t.titulo, message },
  });
  switch (tipo) {
    case 'lista':
    case 'siNo': {
      const values = opciones ?? [];
      const rule = { kind: 'list', values } as const;
      return [{ area, rule, ...prompt, ...alerta(t.lista(values.join(', '))) }];
    }
    case 'anio':
      return [
        { area, rule: { kind: 'whole', min: 1900, max: 2200 }, ...prompt, ...alerta(t.anio) },
      ];
    case 'entero': {
      const [min, max] = rango ?? [0, 1e9];
      return [{ area, rule: { kind: 'whole', min, max }, ...prompt, ...alerta(t.rango(min, max)) }];
    }
    case 'fecha':
      return [
        { area, rule: { kind: 'date', min: 36526, max: 73415 }, ...prompt, ...alerta(t.fecha) },
      ];
    case 'numero':
      // A warning, not a stop: `ND` is a valid answer.
      return [
        {
          area,
          rule: { kind: 'decimal', min: -1e15, max: 1e15 },
          ...prompt,
          ...alerta(t.numero, 'warning'),
        },
      ];
    default:
      // Any text; there for its prompt alone.
      return ayuda ? [{ area, rule: { kind: 'custom', formula: '=TRUE' }, ...prompt }] : [];
  }
}

/** The row of a key in tblPolitica. */
export const filaDeClave = (
  { clave, descripcion }: ClavePolitica,
  valor: CellValue,
): FilaNueva => ({
  Parámetro: nombreDeClave(clave),
  Clave: clave,
  Valor: valor,
  Descripción: descripcion,
  Fuente: fuenteDe(clave),
});

/** How the Valor of a key looks, where not like any text. */
export function formatoDeClave({ tipo }: ClavePolitica): CellStyle | null {
  if (tipo === 'fecha') return { numberFormat: 'dd/mm/yyyy', horizontal: 'left' };
  // MM-DD would be read as a date; the other texts are never numbers.
  return tipo === 'mesDia' ? { numberFormat: '@' } : null;
}

/** What the Valor of a key lets people type. */
export function validaClave(
  { tipo, opciones = [], rango = [0, 1e9] }: ClavePolitica,
  area: Area,
  idioma: Idioma,
): ValidationPlan[] {
  const t = validacion[idioma];
  const alerta = (message: string) => ({
    alert: { style: 'stop' as const, title: t.titulo, message },
  });
  const [min, max] = rango;
  switch (tipo) {
    case 'lista':
      return [
        { area, rule: { kind: 'list', values: opciones }, ...alerta(t.lista(opciones.join(', '))) },
      ];
    case 'anio':
      return [{ area, rule: { kind: 'whole', min: 1900, max: 2200 }, ...alerta(t.anio) }];
    case 'numero':
      return [{ area, rule: { kind: 'decimal', min, max }, ...alerta(t.rango(min, max)) }];
    case 'fecha':
      return [{ area, rule: { kind: 'date', min: 36526, max: 73415 }, ...alerta(t.fecha) }];
    default:
      return [];
  }
}
