/**
 * The sheet Matriz de compromisos: made by us, then filled in by people. What a person changed
 * stays, what we wrote and nobody touched is brought up to date, and no row is ever lost.
 */
import { vencimiento, estaVencido } from '../ceplan/plazo';
import { textoAspecto, textoResponsable } from '../ceplan/aspecto';
import { textoRecomendacion } from '../ceplan/recomendacion';
import type { Compromiso } from '../ceplan/tiposEvaluacion';
import type { Fecha } from '../ceplan/tipos';
import { valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, SheetPlan, TableInfo } from '@pnftp/xlsx/plan';
import { matriz as T } from '../textos/documentos';
import type { Material } from './avance';
import { COLUMNAS, type Campo } from './columnasMatriz';
import { normaliza, TABLA_COMPROMISOS } from './esquema';
import { ESTILO, PAGINA, pie } from './estilo';
import { Lienzo, type Destino } from './lienzo';
import * as valores from './valores';

const IMPRESAS = 9;

/** Texts that we write and people may change. */
const EDITABLES = [
  'aspecto',
  'recomendacion',
  'accionClave',
  'medioVerificacion',
  'unidad',
  'plazo',
] as const;
type Editable = (typeof EDITABLES)[number];
type Textos = Readonly<Record<Editable, string>>;

/** A row of tblCompromisos as it stands in the workbook. */
export interface FilaCompromiso {
  readonly campos: Readonly<Record<Campo, string>>;
  readonly anio: number | null;
  /** Place among the table's data rows, from 0. */
  readonly fila: number;
  /** What we wrote the last time; `null` where a person made the row. */
  readonly generado: Partial<Textos> | null;
  /** Columns of people's own, by header. */
  readonly propias: Readonly<Record<string, Cell>>;
}

export interface MatrizLeida {
  readonly filas: readonly FilaCompromiso[];
  /** Headers of people's own columns, in their order. */
  readonly propias: readonly string[];
}

export const MATRIZ_VACIA: MatrizLeida = { filas: [], propias: [] };

export function leeMatriz(info: TableInfo, grid: CellGrid): MatrizLeida {
  const indice = new Map<Campo, number>();
  const propias: { titulo: string; i: number }[] = [];
  info.headers.forEach((titulo, i) => {
    const columna = COLUMNAS.find(
      (c) => normaliza(c.titulo) === normaliza(titulo) && !indice.has(c.campo),
    );
    if (columna) indice.set(columna.campo, i);
    else propias.push({ titulo, i });
  });
  const filas = grid.cells.slice(1).flatMap((celdas, fila): FilaCompromiso[] => {
    if (celdas.every(valores.vacia)) return [];
    const campos = Object.fromEntries(
      COLUMNAS.map(({ campo }) => {
        const i = indice.get(campo);
        return [campo, i === undefined ? '' : comoEscrito(celdas[i] ?? null)];
      }),
    ) as Record<Campo, string>;
    return [
      {
        campos,
        anio: /^\d{4}$/.test(campos.anio) ? Number(campos.anio) : null,
        fila,
        generado: leeGenerado(campos.generado),
        propias: Object.fromEntries(propias.map(({ titulo, i }) => [titulo, celdas[i] ?? null])),
      },
    ];
  });
  return { filas, propias: propias.map(({ titulo }) => titulo) };
}

/** Text as people left it, line breaks and all. */
const comoEscrito = (celda: Cell): string => {
  const valor = valueOf(celda);
  return typeof valor === 'string' ? valor : valores.comoTexto(valor);
};

function leeGenerado(texto: string): Partial<Textos> | null {
  if (texto === '') return null;
  try {
    const datos: unknown = JSON.parse(texto);
    if (typeof datos !== 'object' || datos === null || Array.isArray(datos)) return {};
    return Object.fromEntries(Object.entries(datos).filter(([, uno]) => typeof uno === 'string'));
  } catch {
    // Someone changed it: then every text of the row may be theirs.
    return {};
  }
}

type Clase = 'calculado' | 'agregado' | 'noCorresponde' | 'excluido';

interface FilaNueva {
  readonly campos: Partial<Record<Campo, Cell>>;
  readonly clase: Clase;
  readonly propias: Readonly<Record<string, Cell>>;
}

const claveDe = (tipo: string, codigo: string, anio: number | string): string =>
  `${tipo}|${codigo}|${anio}`.toLowerCase();

const textosDe = (c: Compromiso): Textos => ({
  aspecto: textoAspecto(c.aspecto),
  recomendacion: textoRecomendacion(c.recomendacion),
  accionClave: c.accionClave,
  medioVerificacion: c.medioVerificacion,
  unidad: textoResponsable(c.responsable, c.unidadOrganizacion),
  plazo: c.plazo,
});

const igual = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();

/** Rows of the new matrix: those that the method asks for, people's own, and those left over. */
export function filasDeMatriz(m: Material, anterior: MatrizLeida): FilaNueva[] {
  const porClave = new Map<string, FilaCompromiso>();
  for (const fila of anterior.filas) {
    const { tipo, codigo } = fila.campos;
    if (tipo === '' || codigo === '' || fila.anio === null) continue;
    const clave = claveDe(tipo, codigo, fila.anio);
    if (!porClave.has(clave)) porClave.set(clave, fila);
  }
  const usadas = new Set<FilaCompromiso>();
  const calculadas = m.evaluacion.compromisos.map((c) => {
    const previa = porClave.get(claveDe(c.tipo, c.codigo, c.anio));
    if (previa) usadas.add(previa);
    return filaCalculada(m, c, previa);
  });
  const resto = anterior.filas
    .filter((fila) => !usadas.has(fila))
    .map((fila) => filaQueQueda(m, fila));
  const orden: readonly Clase[] = ['agregado', 'excluido', 'noCorresponde'];
  return [...calculadas, ...resto.sort((a, b) => orden.indexOf(a.clase) - orden.indexOf(b.clase))];
}

/** What the method asks for, with what people wrote in the row of the time before. */
function filaCalculada(m: Material, c: Compromiso, previa: FilaCompromiso | undefined): FilaNueva {
  const nuevos = textosDe(c);
  const textos = Object.fromEntries(
    EDITABLES.map((campo) => [campo, elige(campo, nuevos[campo], previa)]),
  ) as Record<Editable, string>;
  const excluida = previa !== undefined && previa.campos.motivo.trim() !== '';
  const estado = previa?.campos.estado || (m.politica.parametros.estados[0] ?? '');
  const vence =
    textos.plazo === c.plazo ? c.vence : vencimiento(m.datos.inicioCompromisos, textos.plazo);
  return {
    clase: excluida ? 'excluido' : 'calculado',
    propias: previa?.propias ?? {},
    campos: {
      ...textos,
      estado,
      comentario: previa?.campos.comentario ?? '',
      tipo: c.tipo,
      codigo: c.codigo,
      anio: c.anio,
      medida: T.medidas[c.medida],
      ...deVencimiento(m, vence, estado),
      motivo: previa?.campos.motivo ?? '',
      generado: JSON.stringify(nuevos),
    },
  };
}

/** A person's own row, or one that the method asks for no more. */
function filaQueQueda(m: Material, fila: FilaCompromiso): FilaNueva {
  const deUsuario = fila.generado === null;
  const excluida = fila.campos.motivo.trim() !== '';
  const { estado, plazo } = fila.campos;
  const vence = plazo ? vencimiento(m.datos.inicioCompromisos, plazo) : null;
  // A row of an earlier evaluation keeps the due date that it had.
  const suyo = fila.anio !== null && fila.anio !== m.politica.anioEvaluado;
  return {
    clase: excluida ? 'excluido' : deUsuario ? 'agregado' : 'noCorresponde',
    propias: fila.propias,
    campos: {
      ...fila.campos,
      anio: fila.anio ?? fila.campos.anio,
      ...(suyo
        ? {
            vence: /^\d+(\.\d+)?$/.test(fila.campos.vence)
              ? Number(fila.campos.vence)
              : fila.campos.vence,
          }
        : deVencimiento(m, vence, estado)),
    },
  };
}

/** The person's text where they changed what we wrote, else what we write now. */
function elige(campo: Editable, nuevo: string, previa: FilaCompromiso | undefined): string {
  if (!previa) return nuevo;
  const escrito = previa.campos[campo];
  if (previa.generado === null) return escrito.trim() === '' ? nuevo : escrito;
  const nuestro = previa.generado[campo];
  return nuestro !== undefined && igual(escrito, nuestro) ? nuevo : escrito;
}

const deVencimiento = (m: Material, vence: Fecha | null, estado: string) => ({
  vence: vence ? valores.serieDeFecha(vence) : '',
  vencido:
    vence === null
      ? ''
      : estaVencido(vence, m.datos.fechaReferencia, estado, m.politica.parametros.estados)
        ? T.si
        : T.no,
});

export interface MatrizHecha {
  readonly plan: SheetPlan;
  /** How many rows of each kind. */
  readonly cuentas: Readonly<Record<Clase, number>>;
}

export function planMatriz(m: Material, anterior: MatrizLeida, destino: Destino): MatrizHecha {
  const filas = filasDeMatriz(m, anterior);
  const cuentas = { calculado: 0, agregado: 0, noCorresponde: 0, excluido: 0 };
  for (const fila of filas) cuentas[fila.clase]++;
  const lienzo = new Lienzo([...COLUMNAS.map((c) => c.ancho), ...anterior.propias.map(() => 20)]);
  const columnas = lienzo.anchos.length;

  ponEncabezado(lienzo, m);
  const cabecera = lienzo.cabecera(
    [...COLUMNAS.map((c) => c.titulo), ...anterior.propias],
    columnas,
  );
  lienzo.alto(cabecera, 42);
  const cuerpo = ponFilas(lienzo, filas, anterior.propias);
  firmas(lienzo, m);
  return {
    cuentas,
    plan: {
      ...lienzo.hoja(destino),
      styles: [
        { area: { ...lienzo.area, columns: IMPRESAS }, style: ESTILO.hoja },
        ...lienzo.styles,
      ],
      tables: [
        {
          name: TABLA_COMPROMISOS,
          area: { row: cabecera, column: 0, rows: cuerpo.rows + 1, columns: columnas },
          filterButtons: false,
          bandedRows: false,
        },
      ],
      ...listaDeEstados(m.politica.parametros.estados, cuerpo),
      freeze: { rows: cabecera + 1, columns: 1 },
      page: {
        ...PAGINA,
        printArea: { row: 0, column: 0, rows: lienzo.siguiente, columns: IMPRESAS },
        titleRows: { row: 0, rows: cabecera + 1 },
        footer: pie('Matriz de compromisos'),
      },
    },
  };
}

/** Title, and what policy, entity and period the commitments are of. */
function ponEncabezado(lienzo: Lienzo, { datos }: Material): void {
  lienzo.franja(T.titulo, IMPRESAS, { ...ESTILO.titulo, horizontal: 'center' }, 26);
  for (const [etiqueta, valor] of [
    [T.politica, datos.nombreEnMatriz],
    [T.entidad, datos.entidadResponsable],
    [T.periodo, datos.periodoCompromisos],
  ] as const) {
    const row = lienzo.fila([etiqueta, null, valor], { hasta: 0, minimo: 16 });
    lienzo.merges.push({ row, column: 0, rows: 1, columns: 2 });
    lienzo.merges.push({ row, column: 2, rows: 1, columns: IMPRESAS - 2 });
    lienzo.estilo(row, 0, 1, 2, { ...ESTILO.subtitulo, wrap: true, vertical: 'center' });
    lienzo.estilo(row, 2, 1, IMPRESAS - 2, {
      ...ESTILO.hoja,
      horizontal: 'left',
      vertical: 'center',
      wrap: true,
      numberFormat: '@',
    });
  }
  lienzo.alto(2, 28);
  lienzo.vacia(6);
}

/** The rows of the table with their looks; gives where they stand. */
function ponFilas(
  lienzo: Lienzo,
  filas: readonly FilaNueva[],
  propias: readonly string[],
): { readonly row: number; readonly rows: number } {
  const primera = lienzo.siguiente;
  let numero = 0;
  for (const { campos, clase, propias: suyas } of filas) {
    const cuenta = clase !== 'excluido';
    const celdas: Cell[] = COLUMNAS.map(({ campo }) => {
      if (campo === 'numero') return cuenta ? ++numero : null;
      if (campo === 'origen') return T.origenes[clase];
      const valor = campos[campo] ?? '';
      return valor === '' ? null : valor;
    });
    lienzo.fila([...celdas, ...propias.map((titulo) => suyas[titulo] ?? null)], {
      hasta: IMPRESAS,
      minimo: 40,
    });
  }
  // A table needs a row to stand on.
  if (filas.length === 0) lienzo.fila([]);
  const rows = lienzo.siguiente - primera;
  lienzo.estilo(primera, 0, rows, lienzo.anchos.length, ESTILO.texto);
  for (const campo of ['numero', 'plazo', 'estado', 'tipo', 'anio', 'vencido'] as const)
    lienzo.estilo(primera, columna(campo), rows, 1, ESTILO.centrado);
  lienzo.estilo(primera, columna('codigo'), rows, 1, ESTILO.codigo);
  lienzo.estilo(primera, columna('vence'), rows, 1, {
    ...ESTILO.centrado,
    numberFormat: 'dd/mm/yyyy',
  });
  lienzo.estilo(primera, columna('generado'), rows, 1, { wrap: false });
  // What people fill in looks like it.
  lienzo.estilo(primera, columna('estado'), rows, 2, ESTILO.entrada);
  lienzo.estilo(primera, columna('motivo'), rows, 1, ESTILO.entrada);
  filas.forEach(({ clase }, i) => {
    if (clase === 'excluido') lienzo.estilo(primera + i, 0, 1, IMPRESAS, ESTILO.tachado);
    if (clase === 'noCorresponde') lienzo.estilo(primera + i, 0, 1, IMPRESAS, ESTILO.cursiva);
  });
  return { row: primera, rows };
}

/** A list to choose from, where Excel can hold one: 255 characters, comma between the words. */
function listaDeEstados(
  estados: readonly string[],
  { row, rows }: { readonly row: number; readonly rows: number },
): Pick<SheetPlan, 'validations'> {
  if (estados.join(',').length > 255 || estados.some((e) => e.includes(','))) return {};
  const area = { row, column: columna('estado'), rows, columns: 1 };
  return { validations: [{ area, rule: { kind: 'list', values: estados } }] };
}

const columna = (campo: Campo): number => COLUMNAS.findIndex((c) => c.campo === campo);

/** Lines for signatures, where the workbook names who signs. */
function firmas(lienzo: Lienzo, { datos }: Material): void {
  const nombres = [datos.elaboradoPor, datos.visadoPor, datos.aprobadoPor];
  if (nombres.every((n) => n === '')) return;
  lienzo.vacia(15);
  lienzo.vacia(36);
  const lugares = [1, 3, 6];
  const celdas: Cell[] = [];
  nombres.forEach((nombre, i) => {
    if (nombre !== '') celdas[lugares[i]!] = `${T.firmas[i]} ${nombre}`;
  });
  const row = lienzo.fila(celdas, { minimo: 30, hasta: 3 });
  nombres.forEach((nombre, i) => {
    if (nombre === '') return;
    const column = lugares[i]!;
    const columns = i === 1 ? 2 : i === 2 ? 3 : 1;
    if (columns > 1) lienzo.merges.push({ row, column, rows: 1, columns });
    lienzo.estilo(row, column, 1, columns, {
      ...ESTILO.hoja,
      wrap: true,
      borders: { top: { style: 'thin', color: '#1B1F24' } },
    });
  });
}
