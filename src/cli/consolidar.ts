/** pnftp consolidar: files that entities sent back, one by one, in words and as data. */
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import {
  anotarEnvios,
  auditorDe,
  escribirAceptados,
  esperarArchivos,
  hoy,
  rechazado,
  recibirArchivo,
  type Contexto,
} from '../acciones';
import { agrupar } from '../ceplan/agrupar';
import { escribePeriodo } from '../entidades/periodo';
import { abrirDevuelto, noSeAbre } from '../entidades/recibir/abrir';
import {
  auditadoEn,
  cuentaDe,
  dice,
  lugarDe,
  mensajeDe,
  motivoDe,
} from '../entidades/recibir/decir';
import { huellaDeArchivo, llegadosDe } from '../entidades/recibir/llegados';
import type { Espera } from '../entidades/recibir/recibir';
import { aceptados, Recepcion, sinArchivo, type Aceptacion } from '../entidades/recibir/revisar';
import type { Cambio, Recibido, Revision } from '../entidades/recibir/tipos';
import { cli } from '../textos/cli';
import { consolidar as textosConsolidar } from '../textos/consolidar';
import { openFile } from '@pnftp/xlsx';
import { abrir, comoFin, enPalabras } from './abrir';
import {
  escribir,
  esElMismo,
  ESTANDAR,
  exigeDistintos,
  exigeNombre,
  exigeSalida,
  leerArchivo,
  type PorEscribir,
} from './archivos';
import { SIMBOLO } from './pantalla';
import { progreso, type Progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { parrafo, pintor } from './tabla';

const T = textosConsolidar.es;
const VISTOS = 20;

export interface OpcionesConsolidar {
  readonly salida?: string;
  readonly json?: string;
  readonly periodo?: string;
  /** `blancos`, `todo`, or names of entities between commas. */
  readonly aceptar?: string;
}

/** Gives 0 where nothing is left to decide, 1 where something is. */
export async function consolidarArchivos(
  libro: string,
  pedidos: readonly string[],
  opciones: OpcionesConsolidar,
  terminal: Terminal,
): Promise<number> {
  const { salida, json } = opciones;
  const aceptacion = aceptacionDe(opciones);
  const rutas = archivosEn(pedidos, libro);
  exigeSalidas(libro, rutas, opciones, terminal);
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    const contexto: Contexto = { hoy: hoy(), idioma: 'es', onProgress: avance.etapa };
    if (salida !== undefined) exigeNombre(salida, abierto.macroEnabled);
    const espera = await conFin(libro, () =>
      esperarArchivos(openFile(abierto), contexto, opciones.periodo),
    );
    const revision = await revisarArchivos(rutas, espera, avance);
    exigeConocidas(revision, aceptacion);
    const tomados = aceptados(revision, aceptacion);
    const { bitacora, notas } = await conFin(libro, () =>
      escribirAceptados(openFile(abierto), contexto, tomados),
    );
    const anotado =
      salida === undefined
        ? null
        : await conFin(libro, () =>
            anotarEnvios(openFile(abierto), contexto, {
              llegados: llegadosDe(revision, rutas.map(huellaEn), espera.periodo, tomados),
            }),
          );
    const escritos: PorEscribir[] = [
      ...(salida === undefined
        ? []
        : [{ ruta: salida, contenido: enPalabras(libro, () => abierto.save()) }]),
      ...(json ? [{ ruta: json, contenido: comoDatos(revision, espera, tomados) }] : []),
    ];
    escribir(escritos, terminal);
    avance.fin();
    const lineas = [
      ...resumen(revision, espera, tomados, terminal),
      ...final(revision, tomados, bitacora, opciones),
      ...notas,
      ...(anotado?.notas ?? []),
    ];
    const decir = [salida, json].includes(ESTANDAR) ? terminal.err : terminal.out;
    decir(`${lineas.join('\n')}\n`);
    return quedaPorDecidir(revision, tomados) ? 1 : 0;
  } finally {
    avance.fin();
  }
}

async function conFin<R>(libro: string, hacer: () => Promise<R>): Promise<R> {
  try {
    return await hacer();
  } catch (error) {
    throw comoFin(libro, error);
  }
}

function aceptacionDe({ aceptar, salida }: OpcionesConsolidar): Aceptacion {
  if (aceptar === undefined) {
    // A workbook that says the same would look like one with everything in it.
    if (salida !== undefined) throw new Fin(cli.errores.salidaSinAceptar);
    return { que: 'nada' };
  }
  if (salida === undefined) throw new Fin(cli.errores.aceptarSinSalida);
  if (aceptar === 'blancos' || aceptar === 'todo') return { que: aceptar };
  const entidades = aceptar
    .split(',')
    .map((parte) => parte.trim())
    .filter((parte) => parte !== '');
  return { que: 'entidades', entidades };
}

function exigeConocidas(revision: Revision, aceptacion: Aceptacion): void {
  if (aceptacion.que !== 'entidades') return;
  const [desconocida] = sinArchivo(revision, aceptacion.entidades);
  if (desconocida !== undefined) throw new Fin(cli.errores.sinArchivoDe(desconocida));
}

const LIBROS = ['.xlsx', '.xlsm', '.xltx', '.xls', '.xlsb', '.ods', '.csv'];

/** Files as they are named; of a folder, those that may be workbooks, by their names. */
function archivosEn(pedidos: readonly string[], libro: string): string[] {
  const rutas = pedidos.flatMap((pedido) => {
    if (!statSync(pedido, { throwIfNoEntry: false })?.isDirectory()) return [pedido];
    return readdirSync(pedido)
      .sort()
      .filter((nombre) => LIBROS.includes(extname(nombre).toLowerCase()))
      .filter((nombre) => !nombre.startsWith('~$') && !nombre.startsWith('.'))
      .map((nombre) => join(pedido, nombre))
      .filter((ruta) => !esElMismo(ruta, libro));
  });
  if (rutas.length === 0) throw new Fin(cli.errores.sinArchivos);
  return rutas;
}

function exigeSalidas(
  libro: string,
  rutas: readonly string[],
  { salida, json }: OpcionesConsolidar,
  terminal: Terminal,
): void {
  const salen = [salida, json].filter((ruta) => ruta !== undefined);
  for (const entra of [libro, ...rutas]) exigeDistintos(entra, ...salen);
  if (salida !== undefined) exigeSalida(salida, terminal, libro);
}

/** One at a time: of the last one nothing is kept but what it said. */
async function revisarArchivos(
  rutas: readonly string[],
  espera: Espera,
  avance: Progreso,
): Promise<Revision> {
  const recepcion = new Recepcion();
  const auditada = auditorDe(espera);
  for (const [i, ruta] of rutas.entries()) {
    avance.etapa(i / rutas.length, 'evaluar');
    recepcion.toma(auditada(await recibirEn(ruta, espera)));
  }
  return recepcion.revision();
}

const huellaEn = (ruta: string): string => huellaDeArchivo(leerArchivo(ruta));

async function recibirEn(ruta: string, espera: Espera): Promise<Recibido> {
  const archivo = basename(ruta);
  try {
    return await recibirArchivo(archivo, abrirDevuelto(leerArchivo(ruta)), espera);
  } catch (error) {
    if (error instanceof Fin) return rechazado(archivo, 'noSeAbre', error.message);
    return noSeAbre(archivo, error, 'es');
  }
}

const quedaPorDecidir = ({ archivos, cambios, conflictos }: Revision, tomados: readonly Cambio[]) =>
  conflictos.length > 0 ||
  tomados.length < cambios.length ||
  archivos.some(({ rechazo }) => rechazo !== null);

function resumen(
  { archivos, cambios, conflictos }: Revision,
  { periodo }: Espera,
  tomados: readonly Cambio[],
  { colores, ancho }: Terminal,
): string[] {
  const pinta = pintor(colores);
  const linea = (texto: string, sangria = '  ') =>
    parrafo(texto, Math.max(ancho - sangria.length, 40), '  ').map((l) => `${sangria}${l}`);
  const hasta = <X>(lista: readonly X[], como: (x: X) => string[]) => [
    ...lista.slice(0, VISTOS).flatMap(como),
    ...(lista.length > VISTOS ? [`    ${T.mas(lista.length - VISTOS)}`] : []),
  ];
  const suyos = agrupar(cambios, ({ archivo }) => archivo);
  const aceptado = new Set(tomados);
  const marca = (c: Cambio) => (aceptado.has(c) ? '✓' : c.duda ? '?' : '·');
  return [
    pinta(T.titulo(escribePeriodo(periodo), archivos.length), 'negrita'),
    '',
    ...archivos.flatMap((recibido) => {
      const { archivo, entidad, rechazo, hallazgos, auditoria } = recibido;
      const propios = suyos.get(archivo) ?? [];
      const titulo = pinta(`${archivo}${entidad ? `: ${entidad}` : ''}`, 'negrita');
      if (rechazo) return [titulo, ...linea(`■ ${motivoDe(recibido, 'es')}`), ''];
      return [
        titulo,
        ...(propios.length === 0 ? linea(T.nadaNuevo) : linea(cuentaDe(propios, 'es'))),
        ...hasta(propios, (c) =>
          linea(
            `${marca(c)} ${lugarDe(c)}: ${T.dice(dice(c.antes, 'es'), dice(c.despues, 'es'))}`,
            '    ',
          ),
        ),
        ...hasta(hallazgos, (h) => linea(`▲ ${mensajeDe(h, 'es')}`)),
        ...(auditoria.length > 0 ? linea(T.auditoria(auditoria.length)) : []),
        ...hasta(auditoria, (h) => linea(`${SIMBOLO[h.severidad]} ${auditadoEn(h, 'es')}`, '    ')),
        '',
      ];
    }),
    ...(conflictos.length > 0
      ? [
          pinta(T.secciones.conflictos, 'negrita'),
          ...hasta(conflictos, (c) =>
            linea(
              `${lugarDe(c)}: ${c.dicen.map(({ archivo, despues }) => `${dice(despues, 'es')} (${archivo})`).join(' · ')}`,
            ),
          ),
          '',
        ]
      : []),
  ];
}

function final(
  { cambios }: Revision,
  tomados: readonly Cambio[],
  bitacora: string | null,
  { salida, json, aceptar }: OpcionesConsolidar,
): string[] {
  const quedan = cambios.length - tomados.length;
  return [
    ...(aceptar === undefined && cambios.length > 0 ? [T.comoAceptar] : []),
    ...(tomados.length > 0 ? [T.aceptados(tomados.length)] : []),
    ...(bitacora ? [T.listaEn(bitacora)] : []),
    ...(aceptar !== undefined && quedan > 0 ? [T.quedaPor(quedan)] : []),
    ...(salida !== undefined && salida !== ESTANDAR ? [`${cli.resumen.escrito}: ${salida}`] : []),
    ...(json && json !== ESTANDAR ? [`${cli.resumen.datos}: ${json}`] : []),
  ];
}

/** In the shape that `docs/json.md` promises. */
function comoDatos(revision: Revision, { periodo }: Espera, tomados: readonly Cambio[]): string {
  const aceptado = new Set(tomados);
  const datos = {
    version: 1,
    periodo: escribePeriodo(periodo),
    archivos: revision.archivos.map((recibido) => ({
      ...recibido,
      rechazo: recibido.rechazo && {
        clase: recibido.rechazo.clase,
        mensaje: motivoDe(recibido, 'es'),
      },
      hallazgos: recibido.hallazgos.map((h) => ({ ...h, mensaje: mensajeDe(h, 'es') })),
      auditoria: recibido.auditoria.map(({ hallazgo: { anio }, ...h }, i) => ({
        ...h,
        ...(anio === undefined ? {} : { anio }),
        mensaje: auditadoEn(recibido.auditoria[i]!, 'es'),
      })),
    })),
    cambios: revision.cambios.map((c) => ({ ...c, aceptado: aceptado.has(c) })),
    conflictos: revision.conflictos,
  };
  return `${JSON.stringify(datos, null, 2)}\n`;
}
