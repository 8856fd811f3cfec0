/** What the place Entidades does. Comes when something of it is first asked for, files and all. */
import { enZip } from './zip';
import {
  anotarEnvios,
  auditorDe,
  deshacerConsolidar,
  escribirAceptados,
  esperarArchivos,
  formatos,
  leerVersion,
  listo,
  mirarFormato,
  recibirArchivo,
  type Contexto,
  type ResultadoConsolidar,
  type ResultadoVersion,
} from '../../acciones';
import type { Consolidacion } from '../../entidades/recibir/escribir';
import { abrirDevuelto, noSeAbre } from '../../entidades/recibir/abrir';
import { archivoDe, libroDeFormato } from '../../entidades/libro';
import { escribePeriodo, leePeriodo } from '../../entidades/periodo';
import { huellaDeArchivo, llegadosDe } from '../../entidades/recibir/llegados';
import type { Espera } from '../../entidades/recibir/recibir';
import type { FormatoDeEntidad } from '../../entidades/reparto';
import { aceptados, Recepcion } from '../../entidades/recibir/revisar';
import type { Cambio, Recibido, Revision } from '../../entidades/recibir/tipos';
import { comparar } from '../../libro/comparar';
import { ENTIDADES } from '../../textos/entidades';
import { explicaArchivo } from '../../textos/archivo';
import type { Idioma } from '../../textos/idioma';
import { openFile, openWorkbook, XlsxError } from '@pnftp/xlsx';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Hecho, Marcha } from '../estado';
import { bytesDe, type Archivo, type Elegido } from '../comun/archivos';
import { oficiosDe } from './papeles';
import { revisionesDe } from './revisiones';
import type { Consolidado, Entidades } from './tipos';
import { versionesDe } from './versiones';
import { comparacionVista, formatosVistos, formatoVisto, recepcionVista } from './vista';

export interface Detras {
  readonly libro: OpenWorkbook;
  readonly idioma: Idioma;
  readonly contexto: (marcha: Marcha) => Contexto;
  /** What was done, remembered, and as the pane shows it. */
  readonly hecho: (dado: ResultadoConsolidar | ResultadoVersion) => Hecho;
}

/** What was accepted together, and how it is taken back. */
interface Paso {
  readonly hecha: Consolidacion;
  readonly cambios: readonly Cambio[];
}

/** What was read, and of each file what tells it from any other. */
interface Revisado {
  readonly revision: Revision;
  readonly periodo: string;
  readonly huellas: readonly string[];
}

export function entidadesDe({ libro, idioma, contexto, hecho }: Detras): Entidades {
  let hechos: readonly FormatoDeEntidad[] = [];
  let revisado: Revisado | null = null;
  let pasos: readonly Paso[] = [];
  const vista = () =>
    recepcionVista(
      {
        ...revisado!,
        aceptados: new Set(pasos.flatMap(({ cambios }) => cambios)),
        deshacer: pasos.length > 0,
      },
      idioma,
    );
  return {
    formatos: async (periodo, marcha) => {
      const resultado = await formatos(libro, contexto(marcha), periodo || undefined);
      hechos = resultado.formatos;
      return formatosVistos(resultado, idioma);
    },
    archivo: (codigos, marcha) =>
      archivoCon(
        hechos.filter(({ marca }) => codigos.includes(marca.codigo)),
        idioma,
        marcha,
      ),
    recibir: async (archivos, pedido, marcha) => {
      const { onProgress, signal } = marcha;
      const espera = await esperarArchivos(libro, contexto(marcha), pedido || undefined);
      const recepcion = new Recepcion();
      const auditada = auditorDe(espera);
      const huellas: string[] = [];
      for (const [i, archivo] of archivos.entries()) {
        signal.throwIfAborted();
        onProgress(i / archivos.length);
        // So that the pane can say so, and a person stop it.
        await new Promise((sigue) => setTimeout(sigue));
        recepcion.toma(auditada(await recibido(archivo, espera, idioma)));
        huellas.push(huellaDeArchivo(await bytesDe(archivo)));
      }
      const periodo = escribePeriodo(espera.periodo);
      revisado = { revision: recepcion.revision(), periodo, huellas };
      pasos = [];
      return vista();
    },
    aceptar: async (que, marcha): Promise<Consolidado> => {
      const ya = new Set(pasos.flatMap(({ cambios }) => cambios));
      const cambios = aceptados(revisado!.revision, que).filter((c) => !ya.has(c));
      const dado = await escribirAceptados(libro, contexto(marcha), cambios);
      if (dado.bitacora === null) return { hecho: hecho(dado), vista: vista() };
      pasos = [...pasos, { hecha: dado.hecha, cambios }];
      const tomados = pasos.flatMap((paso) => paso.cambios);
      const { revision, huellas, periodo } = revisado!;
      const llegados = llegadosDe(revision, huellas, leePeriodo(periodo)!, tomados);
      const { notas } = await anotarEnvios(libro, contexto(marcha), { llegados });
      return { hecho: hecho({ ...dado, notas: [...dado.notas, ...notas] }), vista: vista() };
    },
    deshacer: async (marcha): Promise<Consolidado> => {
      const dado = await deshacerConsolidar(libro, pasos.at(-1)!.hecha, contexto(marcha));
      pasos = pasos.slice(0, -1);
      return { hecho: hecho(dado), vista: vista() };
    },
    ...revisionesDe({ libro, idioma, contexto, hecho }),
    ...oficiosDe({ libro, idioma, contexto }),
    mirar: async () => {
      const mirado = await mirarFormato(libro);
      return { formato: mirado && formatoVisto(mirado, null, idioma) };
    },
    listo: async (marcha) => {
      const { hoja, ...mirado } = await listo(libro, contexto(marcha));
      return { formato: formatoVisto(mirado, hoja, idioma) };
    },
    ...versionesDe({ libro, idioma, contexto, hecho }),
    comparar: async (anterior, marcha) => {
      const ctx = contexto(marcha);
      const antes = await leerVersion(openFile(await abierto(anterior, idioma)), ctx);
      const despues = await leerVersion(libro, ctx);
      const nombres = { antes: anterior.name, despues: ENTIDADES[idioma].esteLibro };
      const { politica } = despues.libro;
      return comparacionVista(comparar(antes, despues), politica, nombres, idioma);
    },
  };
}

async function recibido(archivo: Elegido, espera: Espera, idioma: Idioma): Promise<Recibido> {
  const { name } = archivo;
  try {
    return await recibirArchivo(name, abrirDevuelto(await bytesDe(archivo)), espera);
  } catch (error) {
    return noSeAbre(name, error, idioma);
  }
}

/** A refusal of the file library in words that the pane shows. */
async function abierto(archivo: Elegido, idioma: Idioma) {
  try {
    return openWorkbook(await bytesDe(archivo));
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw Object.assign(new Error(error.code), explicaArchivo(idioma, error.code));
  }
}

async function archivoCon(
  formatos: readonly FormatoDeEntidad[],
  idioma: Idioma,
  { onProgress, signal }: Marcha,
): Promise<Archivo> {
  const [unico] = formatos;
  if (unico && formatos.length === 1)
    return { nombre: archivoDe(unico), bytes: await enBytes(unico) };
  const archivos: Record<string, Uint8Array> = {};
  for (const [i, formato] of formatos.entries()) {
    signal.throwIfAborted();
    onProgress(i / formatos.length);
    await new Promise((sigue) => setTimeout(sigue));
    archivos[archivoDe(formato)] = await enBytes(formato);
  }
  const periodo = escribePeriodo(unico!.origen.periodo);
  return { nombre: ENTIDADES[idioma].zip(periodo), bytes: enZip(archivos) };
}

const enBytes = async (formato: FormatoDeEntidad): Promise<Uint8Array<ArrayBuffer>> =>
  (await libroDeFormato(formato)) as Uint8Array<ArrayBuffer>;
