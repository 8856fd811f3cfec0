/** What each casilla lets people type, and what it says meanwhile. */
import { serieDeFecha } from '../libro/valores';
import { formato as T } from '../textos/formatos';
import type { Area, ValidationPlan, ValidationRule } from '@pnftp/xlsx/plan';
import { casillasDe, type ColumnaDeFormato, type TablaDeFormato } from './formato';
import type { FormatoDeEntidad } from './reparto';

/** Figures of a policy are smaller than this. */
const MAXIMO = 1e12;
/** Characters that Excel holds of a list. */
const LARGO_DE_LISTA = 255;

/** One rule a column, over all its rows. */
export const validaciones = (
  formato: FormatoDeEntidad,
  tabla: TablaDeFormato,
  { row, rows }: { readonly row: number; readonly rows: number },
): ValidationPlan[] =>
  casillasDe(tabla).map((columna) =>
    validacion(formato, columna, {
      row,
      column: tabla.columnas.indexOf(columna),
      rows,
      columns: 1,
    }),
  );

export function validacion(
  formato: FormatoDeEntidad,
  columna: ColumnaDeFormato,
  area: Area,
): ValidationPlan {
  const numero = columna.casilla!;
  const { regla, mensaje } = queAdmite(formato, columna);
  const titulo = `${T.tituloDeAyuda(numero)}: ${columna.titulo}`;
  return {
    area,
    rule: regla,
    prompt: {
      title: titulo.length > 32 ? T.tituloDeAyuda(numero) : titulo,
      message: T.ayudas[numero]!,
    },
    ...(mensaje === null
      ? {}
      : { alert: { style: 'stop' as const, title: T.alertas.titulo, message: mensaje } }),
  };
}

function queAdmite(
  { origen, estados }: FormatoDeEntidad,
  { tipo, campo, opciones = campo === 'estado' ? estados : [] }: ColumnaDeFormato,
): { regla: ValidationRule; mensaje: string | null } {
  const { anio } = origen.periodo;
  switch (tipo) {
    case 'numero': {
      const min = campo === 'valor' ? -MAXIMO : 0;
      const mensaje = min === 0 ? T.alertas.cantidad : T.alertas.numero;
      return { regla: { kind: 'decimal', min, max: MAXIMO }, mensaje };
    }
    case 'lista':
      return cabe(opciones)
        ? {
            regla: { kind: 'list', values: opciones },
            mensaje: T.alertas.lista(opciones.join(', ')),
          }
        : CUALQUIERA;
    case 'fecha': {
      const [min, max] = [serieDeFecha(`${anio}-01-01`), serieDeFecha(`${anio}-12-31`)];
      return { regla: { kind: 'date', min, max }, mensaje: T.alertas.fecha(anio) };
    }
    default:
      return CUALQUIERA;
  }
}

/** Any text; there for its prompt alone. */
const CUALQUIERA = { regla: { kind: 'custom', formula: '=TRUE' }, mensaje: null } as const;

/** Whether Excel can hold the list: so many characters, commas between the words alone. */
const cabe = (opciones: readonly string[]): boolean =>
  opciones.length > 0 &&
  opciones.join(',').length <= LARGO_DE_LISTA &&
  T.alertas.lista(opciones.join(', ')).length <= LARGO_DE_LISTA &&
  opciones.every((una) => !una.includes(','));
