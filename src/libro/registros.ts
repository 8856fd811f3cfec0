/** Rows of a table → records, field by field, with what is wrong with each cell. */
import { deForma } from '../ceplan/reparacion';
import type { Celda, Dato, Hallazgo, Reparacion, Tipo } from '../ceplan/tipos';
import { valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { esEjemplo } from './ejemplo';
import type { Columna } from './esquema';
import { celdaDe, columnaDe, hallazgo, type ColumnaLeida, type TablaLeida } from './tablas';
import * as valores from './valores';
import type { Problema } from './valores';
import type { IdLectura } from '../textos/lectura';

export type Campo = string | number | boolean | null | Dato | Readonly<Record<number, Dato>>;

const TIPOS: readonly Tipo[] = ['OP', 'Servicio'];

export interface Registro {
  readonly fila: number;
  /** By field; a blank text is `''`, a blank of any other type is `null`. */
  readonly campos: Readonly<Record<string, Campo>>;
  /** Whether an obligatory field is missing or unusable: the row cannot be taken. */
  readonly roto: boolean;
}

/** A field that is text; blank where it is none. */
export const str = (campo: Campo | undefined): string => (typeof campo === 'string' ? campo : '');

/** A field that is a number, else `null`. */
export const num = (campo: Campo | undefined): number | null =>
  typeof campo === 'number' ? campo : null;

/** How a finding names the rule of a cell's problem. */
const REGLA: Readonly<Record<Problema['clase'], IdLectura>> = {
  error: 'celdaConError',
  texto: 'textoEnNumero',
  numeroComoTexto: 'numeroComoTexto',
  lista: 'valorFueraDeLista',
  anio: 'anioNoValido',
  entero: 'enteroNoValido',
  fecha: 'fechaNoValida',
  rango: 'valorFueraDeRango',
};

const REGLA_AVISO = {
  codigoComoNumero: 'codigoComoNumero',
  otraForma: 'valorConOtraForma',
  fechaComoTexto: 'fechaComoTexto',
} as const;

/** A field as people read it; what is not a number is what they wrote. A series has no text. */
function textoDeCampo(campo: Campo): string {
  if (typeof campo !== 'object' || campo === null) return valores.comoTexto(campo);
  return 'noNumerico' in campo && typeof campo.noNumerico === 'string' ? campo.noNumerico : '';
}

interface Leido {
  readonly valor: Campo;
  readonly problema?: Problema;
  readonly aviso?: keyof typeof REGLA_AVISO;
}

const de = <T extends Campo>(lectura: valores.Lectura1<T>): Leido =>
  'problema' in lectura ? { valor: null, problema: lectura.problema } : lectura;

const TEXTO_EN_BLANCO: Leido = { valor: '' };
const EN_BLANCO: Leido = { valor: null };

function lee(columna: Columna, celda: Cell): Leido {
  const { tipo } = columna;
  if (tipo === 'numero') {
    if (celda === null) return EN_BLANCO;
    const { dato, problema } = valores.numero(celda);
    return problema ? { valor: dato, problema } : { valor: dato };
  }
  const esTexto = tipo === 'texto' || tipo === 'codigo' || tipo === 'lista';
  if (valores.vacia(celda)) return esTexto ? TEXTO_EN_BLANCO : EN_BLANCO;
  switch (tipo) {
    case 'codigo':
      return de(valores.codigo(celda));
    case 'lista':
      return de(valores.deLista(celda, columna.opciones ?? []));
    case 'siNo': {
      const valor = valueOf(celda);
      if (typeof valor === 'boolean') return { valor };
      const leido = valores.deLista(celda, columna.opciones ?? []);
      return 'problema' in leido ? de(leido) : { ...leido, valor: leido.valor === 'Sí' };
    }
    case 'entero':
      return de(valores.entero(celda, columna.rango ?? [0, Number.MAX_SAFE_INTEGER]));
    case 'anio':
      return de(valores.anio(celda));
    case 'fecha':
      return de(valores.fecha(celda));
    default: {
      const valor = valueOf(celda);
      const error = typeof valor === 'object' && valor !== null;
      return error ? { valor: '', problema: { clase: 'error' } } : { valor: valores.texto(celda) };
    }
  }
}

/** Serial numbers of the days of 2000 to 2050, between which no plan numbers its indicators. */
const [PRIMER_DIA, ULTIMO_DIA] = [36526, 55153];

const esSerieDeFecha = (celda: Cell): boolean => {
  const valor = valueOf(celda);
  return (
    typeof valor === 'number' &&
    Number.isInteger(valor) &&
    valor >= PRIMER_DIA &&
    valor <= ULTIMO_DIA
  );
};

const esperadoDe = (columna: Columna, problema: Problema): string => {
  if (problema.clase === 'numeroComoTexto') return problema.sugerido;
  if (columna.opciones) return columna.opciones.join(', ');
  if (columna.rango) return `${columna.rango[0]}–${columna.rango[1]}`;
  return '';
};

export function leeRegistros(tabla: TablaLeida): { registros: Registro[]; hallazgos: Hallazgo[] } {
  const hallazgos: Hallazgo[] = [];
  const registros: Registro[] = [];
  const datos = tabla.columnas.filter((c) => c.columna.tipo !== 'formula');
  tabla.filas.forEach((celdas, fila) => {
    if (datos.every((c) => valores.vacia(celdas[c.indice] ?? null))) return;
    const propios: Hallazgo[] = [];
    const registro = leeFila(tabla, datos, celdas, fila, propios);
    const { codigo } = registro.campos;
    if (esEjemplo(codigo)) return;
    const tipo = TIPOS.find((uno) => uno === registro.campos.tipo);
    for (const h of propios) {
      hallazgos.push({
        ...h,
        ...(tipo ? { tipo } : {}),
        ...(typeof codigo === 'string' && codigo ? { codigo } : {}),
      });
    }
    registros.push(registro);
  });
  return { registros, hallazgos };
}

function leeFila(
  tabla: TablaLeida,
  columnas: readonly ColumnaLeida[],
  celdas: readonly Cell[],
  fila: number,
  hallazgos: Hallazgo[],
): Registro {
  const campos: Record<string, Campo> = {};
  let roto = false;
  for (const una of columnas) {
    const { columna, anio, indice } = una;
    const celda = celdas[indice] ?? null;
    const leido = lee(columna, celda);
    const { valor } = leido;
    const suyos = hallazgosDe(tabla, una, celda, fila, leido);
    if (suyos.length > 0) hallazgos.push(...suyos);
    if (columna.obligatoria && (valor === '' || valor === null)) roto = true;
    if (anio === undefined) {
      campos[columna.campo] = valor;
    } else {
      const serie = (campos[columna.campo] ?? {}) as Record<number, Dato>;
      serie[anio] = valor as Dato;
      campos[columna.campo] = serie;
    }
  }
  for (const columna of tabla.esquema.columnas) {
    if (columna.campo in campos || columna.tipo === 'formula') continue;
    if (columna.porAnio) campos[columna.campo] = {};
    else campos[columna.campo] = ['texto', 'codigo', 'lista'].includes(columna.tipo) ? '' : null;
    if (columna.obligatoria) roto = true;
  }
  return { fila, campos, roto };
}

/** How other rows may name the record whose code became a date: "1.2", "1-2", by either habit. */
function nombresDeFecha(tabla: TablaLeida, fila: number, fecha: string): string[] {
  const [anio = 0, mes = 0, dia = 0] = fecha.split('-').map(Number);
  const tipo = columnaDe(tabla, 'tipo');
  const suTipo = tipo ? `${valores.texto(tabla.filas[fila]![tipo.indice] ?? null)} ` : '';
  const pares = [
    [dia, mes],
    [mes, dia],
    [mes, anio % 100],
  ];
  return pares.flatMap(([a, b]) => ['.', '-'].map((entre) => `${suTipo}${a}${entre}${b}`));
}

/** What is wrong with a cell; nothing is put together for those that are as they should be. */
function hallazgosDe(
  tabla: TablaLeida,
  { columna, anio, indice, encabezado }: ColumnaLeida,
  celda: Cell,
  fila: number,
  { valor, problema, aviso }: Leido,
): readonly Hallazgo[] {
  const esFecha = columna.tipo === 'codigo' && esSerieDeFecha(celda);
  const falta = columna.obligatoria && (valor === '' || valor === null);
  if (!problema && !esFecha && !aviso && !falta) return NINGUNO;
  const donde = { hoja: tabla.hoja, celda: celdaDe(tabla, fila, indice) };
  const encontrado = valores.comoTexto(valueOf(celda));
  const datos = { tabla: tabla.nombre, columna: encabezado };
  const deAnio = anio === undefined ? {} : { anio };
  if (problema) {
    const esperado = esperadoDe(columna, problema);
    const regla = REGLA[problema.clase];
    const detalle = { encontrado, esperado, datos, ...deAnio, ...reparable(problema, donde) };
    return [hallazgo(regla, 'error', donde, detalle)];
  }
  if (esFecha) {
    // A key that Excel made another one of: what it was cannot be told from what is left.
    const esperado = valores.fechaDeSerie(Number(valueOf(celda)));
    const explica = { celdas: [donde], codigos: nombresDeFecha(tabla, fila, esperado) };
    return [hallazgo('codigoComoFecha', 'error', donde, { encontrado, esperado, datos, explica })];
  }
  if (aviso) {
    const severidad = aviso === 'codigoComoNumero' ? 'advertencia' : 'aviso';
    const esperado = textoDeCampo(valor);
    const escrito = aviso === 'fechaComoTexto' ? fechaCierta(encontrado, valor as string) : valor;
    const reparacion =
      aviso !== 'codigoComoNumero' && escrito !== null
        ? { reparacion: deForma(escrito as string | number, donde) }
        : undefined;
    const detalle = { encontrado, esperado, datos, ...deAnio, ...reparacion };
    return [hallazgo(REGLA_AVISO[aviso], severidad, donde, detalle)];
  }
  return [hallazgo('obligatorioVacio', 'error', donde, { esperado: encabezado, datos })];
}

const NINGUNO: readonly Hallazgo[] = [];

/** The number that a text says, where it says only one. */
const reparable = (problema: Problema, donde: Celda): { reparacion?: Reparacion } =>
  problema.clase === 'numeroComoTexto' && !problema.sugerido.includes('|')
    ? { reparacion: deForma(Number(problema.sugerido), donde) }
    : {};

/** The serial number of a date in text, where its day and month cannot be taken for one another. */
function fechaCierta(encontrado: string, fecha: string): number | null {
  const [dia, mes] = encontrado.split(/\D+/).map(Number);
  return dia === mes || Math.max(dia ?? 0, mes ?? 0) > 12 ? valores.serieDeFecha(fecha) : null;
}

export interface LeidasSinEstorbar<T> {
  readonly leidas: readonly T[];
  readonly hallazgos: readonly Hallazgo[];
}

/**
 * The rows of a table that no figure comes from: one that cannot be used is left out, and what is
 * wrong with it keeps nobody from evaluating.
 */
export function leeSinEstorbar<T>(
  tabla: TablaLeida | undefined,
  hacer: (registro: Registro) => T,
): LeidasSinEstorbar<T> {
  if (!tabla) return { leidas: [], hallazgos: [] };
  const { registros, hallazgos } = leeRegistros(tabla);
  const enteros = registros.filter(({ roto }) => !roto);
  const { unicos, hallazgos: repetidos } = sinRepetidos(tabla, enteros);
  return {
    leidas: unicos.map(hacer),
    hallazgos: [...hallazgos, ...repetidos].map((uno) =>
      uno.severidad === 'error' ? { ...uno, severidad: 'advertencia' } : uno,
    ),
  };
}

/** Rows whose key another row above has already; the first one stays. */
export function sinRepetidos(
  tabla: TablaLeida,
  registros: readonly Registro[],
): { unicos: Registro[]; hallazgos: Hallazgo[] } {
  const vistos = new Map<string, number>();
  const hallazgos: Hallazgo[] = [];
  const { clave, columnas } = tabla.esquema;
  const enBlanco = new Map(columnas.map((c) => [c.campo, c.enBlanco ?? '']));
  const principal = tabla.columnas.find((c) => c.columna.campo === 'codigo') ?? tabla.columnas[0];
  const unicos = registros.filter(({ campos, fila }) => {
    const partes = clave.map((campo) => textoDeCampo(campos[campo] ?? null));
    const llave = JSON.stringify(
      partes.map((parte, i) => (parte || enBlanco.get(clave[i]!)!).toLowerCase()),
    );
    const primera = vistos.get(llave);
    if (primera === undefined) {
      vistos.set(llave, fila);
      return true;
    }
    const indice = principal?.indice ?? 0;
    hallazgos.push(
      hallazgo(
        'claveRepetida',
        'error',
        { hoja: tabla.hoja, celda: celdaDe(tabla, fila, indice) },
        {
          encontrado: partes.filter((parte) => parte !== '').join(' '),
          esperado: celdaDe(tabla, primera, indice),
          ...(campos.tipo === 'OP' || campos.tipo === 'Servicio'
            ? { tipo: campos.tipo, codigo: textoDeCampo(campos.codigo ?? null) }
            : {}),
          datos: { tabla: tabla.nombre },
        },
      ),
    );
    return false;
  });
  return { unicos, hallazgos };
}
