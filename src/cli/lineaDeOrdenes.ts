/** From the words of the command line to a command and its exit status. */
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import paquete from '../../package.json';
import type { OrdenDeAccion, PorVersionar } from '../acciones';
import type { CriterioCalculo } from '../ceplan/tipos';
import { DESTINOS } from '../libro/copia';
import { HOJAS_FIRMADAS } from '../libro/estadoDeFirma';
import { esMuestra, MUESTRAS } from '../libro/muestras';
import { NIVELES, type Niveles } from '../libro/niveles';
import { NOMBRES_DE_CRITERIOS } from '../libro/politica';
import { cli } from '../textos/cli';
import { compararLibros } from './comparar';
import { estaListo } from './listo';
import { consolidarArchivos } from './consolidar';
import { escribeCopia, type OpcionesCopiar } from './copia';
import { exporta } from './exportar';
import { escribeInforme, type OpcionesInforme } from './informe';
import { ORDENES_DE_LOTE } from './lote/fila';
import { juntarLotes } from './lote/juntar';
import { leeParte } from './lote/lista';
import { correrLote } from './lote/lote';
import { observarLibro } from './observar';
import { escribeOficios } from './oficios';
import * as ordenes from './ordenes';
import { autoevalua, escribePapel } from './papeles';
import { Fin, type Terminal } from './salida';
import { servirMesa } from './servidor';
import { verificaInforme } from './verificarInforme';

const T = cli.errores;
/** Verbs of actions, as their registry has them, and those of the command line alone. */
type Orden = OrdenDeAccion | 'listo' | 'lote' | 'nuevo' | 'muestra' | 'demo';

const DE_LA_POLITICA = {
  nombre: { type: 'string' },
  anio: { type: 'string' },
  norma: { type: 'string' },
  conductor: { type: 'string' },
  criterio: { type: 'string' },
  'elaborado-por': { type: 'string' },
  'visado-por': { type: 'string' },
  'aprobado-por': { type: 'string' },
} as const;

const OPCIONES = {
  evaluar: {
    anio: { type: 'string' },
    salida: { type: 'string' },
    json: { type: 'string' },
    contraste: { type: 'boolean' },
    'en-sitio': { type: 'boolean' },
  },
  validar: { json: { type: 'string' } },
  comparar: { json: { type: 'string' } },
  consolidar: {
    salida: { type: 'string' },
    json: { type: 'string' },
    periodo: { type: 'string' },
    aceptar: { type: 'string' },
  },
  observar: {
    salida: { type: 'string' },
    periodo: { type: 'string' },
    hallazgos: { type: 'string' },
    texto: { type: 'string' },
    en: { type: 'string' },
    conforme: { type: 'string' },
  },
  version: {
    salida: { type: 'string' },
    indicador: { type: 'string' },
    desde: { type: 'string' },
    documento: { type: 'string' },
    aprobada: { type: 'string' },
    metas: { type: 'string' },
    nombre: { type: 'string' },
    responsable: { type: 'string' },
    reporta: { type: 'string' },
  },
  redactar: {
    salida: { type: 'string' },
    filas: { type: 'string' },
    texto: { type: 'string' },
    quien: { type: 'string' },
    motivo: { type: 'string' },
    personales: { type: 'boolean' },
  },
  oficios: {
    salida: { type: 'string' },
    periodo: { type: 'string' },
    anotar: { type: 'string' },
  },
  copia: {
    salida: { type: 'string' },
    para: { type: 'string' },
    hojas: { type: 'string' },
    aceptar: { type: 'string' },
  },
  actualizar: { salida: { type: 'string' }, ver: { type: 'boolean' } },
  reparar: { salida: { type: 'string' } },
  cerrar: {
    salida: { type: 'string' },
    anio: { type: 'string' },
    quien: { type: 'string' },
    documento: { type: 'string' },
    deshacer: { type: 'boolean' },
  },
  formatos: {
    anotar: { type: 'string' },
    salida: { type: 'string' },
    periodo: { type: 'string' },
    json: { type: 'string' },
  },
  listo: { salida: { type: 'string' } },
  lote: {
    salida: { type: 'string' },
    orden: { type: 'string' },
    parte: { type: 'string' },
    hilos: { type: 'string' },
  },
  importar: {
    mapa: { type: 'string' },
    salida: { type: 'string' },
    json: { type: 'string' },
    ver: { type: 'boolean' },
    ...DE_LA_POLITICA,
  },
  nuevo: {
    'sin-ejemplo': { type: 'boolean' },
    anios: { type: 'string' },
    niveles: { type: 'string' },
    salida: { type: 'string' },
    ...DE_LA_POLITICA,
  },
  exportar: {
    salida: { type: 'string' },
    anio: { type: 'string' },
    aceptar: { type: 'string' },
  },
  informe: {
    salida: { type: 'string' },
    sobre: { type: 'string' },
    anio: { type: 'string' },
  },
  'verificar-informe': { json: { type: 'string' }, anio: { type: 'string' } },
  'ayuda-memoria': { salida: { type: 'string' }, anio: { type: 'string' } },
  acta: { salida: { type: 'string' }, anio: { type: 'string' } },
  autoevaluacion: {
    salida: { type: 'string' },
    json: { type: 'string' },
    anio: { type: 'string' },
  },
  muestra: { salida: { type: 'string' } },
  demo: { 'no-serve': { type: 'boolean' }, puerto: { type: 'string' } },
} as const satisfies Readonly<Record<Orden, ParseArgsConfig['options']>>;

/** How many workbooks an order takes, where it is not one. */
const CUANTOS: Readonly<Partial<Record<Orden, number>>> = {
  comparar: 2,
  consolidar: Infinity,
  lote: Infinity,
  'verificar-informe': 2,
};

const esOrden = (texto: string): texto is Orden => Object.hasOwn(OPCIONES, texto);

/** Gives the exit status: 0 done, 1 done with findings of severity error, 2 not done. */
export async function correr(argumentos: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await despachar(argumentos, terminal);
  } catch (error) {
    if (error instanceof Fin) {
      terminal.err(`${error.message}\n`);
      return error.estado;
    }
    terminal.err(
      `${T.inesperado(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    return 2;
  }
}

async function despachar(argumentos: readonly string[], terminal: Terminal): Promise<number> {
  const [orden, ...resto] = argumentos;
  if (orden === undefined) {
    terminal.err(cli.ayuda);
    return 2;
  }
  if (orden === '--help' || orden === '-h' || orden === 'ayuda') {
    terminal.out(cli.ayuda);
    return 0;
  }
  if (orden === '--version' || orden === '-v') {
    terminal.out(`${paquete.version}\n`);
    return 0;
  }
  if (!esOrden(orden)) throw new Fin(T.ordenDesconocida(orden));
  return cumplir(orden, resto, terminal);
}

async function cumplir(orden: Orden, resto: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = analiza(orden, resto);
  if (values.help) {
    terminal.out(cli.ayudas[orden]);
    return 0;
  }
  const texto = (nombre: string): string | undefined => {
    const valor = values[nombre];
    if (valor === '') throw new Fin(T.sobran(`--${nombre}`));
    return typeof valor === 'string' ? valor : undefined;
  };
  const [primero, segundo] = positionals;
  const sobra = positionals[CUANTOS[orden] ?? 1];
  if (sobra !== undefined) throw new Fin(T.sobran(sobra));
  switch (orden) {
    case 'evaluar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const anio = texto('anio');
      if (anio !== undefined && !/^\d{4}$/.test(anio)) throw new Fin(T.anio(anio));
      const [salida, json] = [texto('salida'), texto('json')];
      return ordenes.evaluar(
        primero,
        {
          ...(anio === undefined ? {} : { anio: Number(anio) }),
          ...(salida === undefined ? {} : { salida }),
          ...(json === undefined ? {} : { json }),
          contraste: values.contraste === true,
          enSitio: values['en-sitio'] === true,
        },
        terminal,
      );
    }
    case 'validar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const json = texto('json');
      return ordenes.validar(primero, json === undefined ? {} : { json }, terminal);
    }
    case 'comparar': {
      if (primero === undefined || segundo === undefined) throw new Fin(T.faltanLibros);
      const json = texto('json');
      return compararLibros(primero, segundo, json === undefined ? {} : { json }, terminal);
    }
    case 'consolidar': {
      if (primero === undefined || segundo === undefined) throw new Fin(T.faltanArchivos);
      return consolidarArchivos(
        primero,
        positionals.slice(1),
        dichas(texto, DE_CONSOLIDAR),
        terminal,
      );
    }
    case 'observar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return observarLibro(primero, dichas(texto, DE_OBSERVAR), terminal);
    }
    case 'version': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const { salida, ...dicho } = dichas(texto, ['salida', ...DE_VERSION]);
      const opciones = { pedido: pedidoDeVersion(dicho), ...(salida ? { salida } : {}) };
      return ordenes.version(primero, opciones, terminal);
    }
    case 'redactar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const opciones = dichas(texto, ['salida', 'filas', 'texto', 'quien', 'motivo']);
      const personales = values.personales === true;
      return ordenes.redactar(primero, { ...opciones, personales }, terminal);
    }
    case 'oficios': {
      const { salida, ...opciones } = dichas(texto, ['salida', 'periodo', 'anotar']);
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      if (salida === undefined) throw new Fin(T.faltaOpcion(orden, 'salida'));
      return escribeOficios(primero, { ...opciones, salida }, terminal);
    }
    case 'copia':
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return escribeCopia(primero, opcionesDeCopia(texto), terminal);
    case 'reparar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const salida = texto('salida');
      return ordenes.reparar(primero, salida === undefined ? {} : { salida }, terminal);
    }
    case 'actualizar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const salida = texto('salida');
      const ver = values.ver === true;
      return ordenes.actualizar(
        primero,
        { ver, ...(salida === undefined ? {} : { salida }) },
        terminal,
      );
    }
    case 'cerrar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return ordenes.cerrar(
        primero,
        {
          ...dichas(texto, ['salida', 'quien', 'documento']),
          ...anioDe(texto),
          deshacer: values.deshacer === true,
        },
        terminal,
      );
    }
    case 'importar':
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return ordenes.importar(primero, opcionesDeImportar(texto, values.ver === true), terminal);
    case 'formatos':
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return ordenes.formatos(primero, opcionesDeFormatos(texto), terminal);
    case 'exportar': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const [salida, aceptar] = [texto('salida'), texto('aceptar')];
      if (salida === undefined) throw new Fin(T.faltaOpcion(orden, 'salida'));
      const opciones = { salida, ...(aceptar === undefined ? {} : { aceptar }), ...anioDe(texto) };
      return exporta(primero, opciones, terminal);
    }
    case 'listo': {
      const salida = texto('salida');
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return estaListo(primero, salida === undefined ? {} : { salida }, terminal);
    }
    case 'lote':
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return lote(positionals, texto, terminal);
    case 'informe':
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      return escribeInforme(primero, opcionesDeInforme(texto), terminal);
    case 'verificar-informe': {
      if (primero === undefined || segundo === undefined) throw new Fin(T.faltaInforme);
      const json = texto('json');
      const opciones = { ...(json === undefined ? {} : { json }), ...anioDe(texto) };
      return verificaInforme(primero, segundo, opciones, terminal);
    }
    case 'ayuda-memoria':
    case 'acta': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const salida = texto('salida');
      if (salida === undefined) throw new Fin(T.faltaOpcion(orden, 'salida'));
      return escribePapel(orden, primero, { salida, ...anioDe(texto) }, terminal);
    }
    case 'autoevaluacion': {
      if (primero === undefined) throw new Fin(T.faltaLibro(orden));
      const [salida, json] = [texto('salida'), texto('json')];
      const opciones = {
        ...(salida === undefined ? {} : { salida }),
        ...(json === undefined ? {} : { json }),
        ...anioDe(texto),
      };
      return autoevalua(primero, opciones, terminal);
    }
    case 'nuevo':
      if (primero !== undefined) throw new Fin(T.sobran(primero));
      return nuevo(texto, values['sin-ejemplo'] !== true, terminal);
    case 'muestra': {
      const salida = texto('salida');
      if (primero === undefined || salida === undefined) throw new Fin(T.faltaMuestra);
      if (!esMuestra(primero)) throw new Fin(T.muestraDesconocida(primero, MUESTRAS.join(', ')));
      return ordenes.muestra(primero, salida, terminal);
    }
    case 'demo':
      if (primero !== undefined) throw new Fin(T.sobran(primero));
      return demo(values['no-serve'] !== true, texto('puerto'), terminal);
  }
}

const DE_CONSOLIDAR = ['salida', 'json', 'periodo', 'aceptar'] as const;
const DE_OBSERVAR = ['salida', 'periodo', 'hallazgos', 'texto', 'en', 'conforme'] as const;

/** Those of the options that were given. */
const dichas = <N extends string>(
  texto: (nombre: string) => string | undefined,
  nombres: readonly N[],
): { readonly [nombre in N]?: string } =>
  Object.fromEntries(
    nombres.flatMap((nombre) => {
      const valor = texto(nombre);
      return valor === undefined ? [] : [[nombre, valor]];
    }),
  ) as { readonly [nombre in N]?: string };

const DE_VERSION = [
  'indicador',
  'desde',
  'documento',
  'aprobada',
  'metas',
  'nombre',
  'responsable',
  'reporta',
] as const;

/** Fields of a ficha by the option that says them. */
const DE_FICHA = {
  nombre: 'indicador',
  responsable: 'responsable',
  reporta: 'informante',
} as const;

function pedidoDeVersion(
  dicho: Readonly<Partial<Record<(typeof DE_VERSION)[number], string>>>,
): PorVersionar {
  const { indicador = '', desde = '', documento, aprobada = null, metas } = dicho;
  const [, nombreTipo, codigo] = /^(OP|Servicio)\s+(\S+)$/i.exec(indicador.trim()) ?? [];
  if (nombreTipo === undefined) throw new Fin(T.indicadorMalo(indicador));
  if (!/^\d{4}$/.test(desde)) throw new Fin(T.faltaOpcion('version', 'desde'));
  if (documento === undefined) throw new Fin(T.faltaOpcion('version', 'documento'));
  const textos = Object.entries(DE_FICHA).flatMap(([opcion, campo]) => {
    const valor = dicho[opcion as keyof typeof DE_FICHA];
    return valor === undefined ? [] : [[campo, valor] as const];
  });
  return {
    tipo: /^op$/i.test(nombreTipo) ? 'OP' : 'Servicio',
    ...{ codigo: codigo!, desde: Number(desde), documento, aprobada },
    textos: Object.fromEntries(textos),
    metas: new Map(metas === undefined ? [] : metas.split(',').map(metaDe)),
  };
}

/** `2024=95.5`. */
function metaDe(parte: string): [number, number] {
  const [, anio, valor] = /^\s*(\d{4})\s*=\s*(-?\d+(?:\.\d+)?)\s*$/.exec(parte) ?? [];
  if (anio === undefined) throw new Fin(T.metaMala(parte));
  return [Number(anio), Number(valor)];
}

function anioDe(texto: (nombre: string) => string | undefined): { readonly anio?: number } {
  const anio = texto('anio');
  if (anio !== undefined && !/^\d{4}$/.test(anio)) throw new Fin(T.anio(anio));
  return anio === undefined ? {} : { anio: Number(anio) };
}

function opcionesDeCopia(texto: (nombre: string) => string | undefined): OpcionesCopiar {
  const [salida, aceptar] = [texto('salida'), texto('aceptar')];
  const [para, hojas] = [texto('para') ?? 'remitir', texto('hojas')];
  const pedidas = hojas?.split(',').map((hoja) => hoja.trim()) ?? HOJAS_FIRMADAS;
  const otra = pedidas.find((hoja) => !esUnaDe(HOJAS_FIRMADAS, hoja));
  if (otra !== undefined) throw new Fin(T.unoDe('hojas', otra, HOJAS_FIRMADAS.join(', ')));
  if (!esUnaDe(DESTINOS, para)) throw new Fin(T.unoDe('para', para, DESTINOS.join(', ')));
  return {
    para,
    hojas: HOJAS_FIRMADAS.filter((hoja) => pedidas.includes(hoja)),
    ...(salida === undefined ? {} : { salida }),
    ...(aceptar === undefined ? {} : { aceptar }),
  };
}

const esUnaDe = <L extends string>(lista: readonly L[], texto: string): texto is L =>
  (lista as readonly string[]).includes(texto);

function opcionesDeInforme(texto: (nombre: string) => string | undefined): OpcionesInforme {
  const [salida, sobre] = [texto('salida'), texto('sobre')];
  if (salida === undefined) throw new Fin(T.faltaOpcion('informe', 'salida'));
  return { salida, ...(sobre === undefined ? {} : { sobre }), ...anioDe(texto) };
}

function lote(
  [primero = '', ...otros]: readonly string[],
  texto: (nombre: string) => string | undefined,
  terminal: Terminal,
): Promise<number> {
  const salida = texto('salida');
  if (salida === undefined) throw new Fin(T.faltaOpcion('lote', 'salida'));
  if (primero === 'juntar') {
    if (otros.length === 0) throw new Fin(T.faltaLibro('lote juntar'));
    return juntarLotes(otros, salida, terminal);
  }
  if (otros[0] !== undefined) throw new Fin(T.sobran(otros[0]));
  const [orden, hilos] = [texto('orden') ?? 'evaluar', texto('hilos')];
  if (!esUnaDe(ORDENES_DE_LOTE, orden)) {
    throw new Fin(T.unoDe('orden', orden, ORDENES_DE_LOTE.join(', ')));
  }
  if (hilos !== undefined && !/^[1-9]\d{0,2}$/.test(hilos)) throw new Fin(cli.lote.hilos(hilos));
  const parte = leeParte(texto('parte') ?? '1/1');
  const cuantos = hilos === undefined ? {} : { hilos: Number(hilos) };
  return correrLote(primero, { salida, orden, parte, ...cuantos }, terminal);
}

/** Texts that stand in tblPolitica as they are given. */
const DATOS = {
  nombre: 'nombre',
  norma: 'norma',
  conductor: 'conductor',
  'elaborado-por': 'elaborado_por',
  'visado-por': 'visado_por',
  'aprobado-por': 'aprobado_por',
} as const;

function criterioDe(texto: (nombre: string) => string | undefined): CriterioCalculo | undefined {
  const criterio = texto('criterio');
  if (criterio === undefined || esCriterio(criterio)) return criterio;
  throw new Fin(T.unoDe('criterio', criterio, Object.keys(NOMBRES_DE_CRITERIOS).join(', ')));
}

/** What is said of the policy, by the keys of tblPolitica. */
function politicaDe(
  texto: (nombre: string) => string | undefined,
): Record<string, string | number> {
  const anio = texto('anio');
  if (anio !== undefined && !/^\d{4}$/.test(anio)) throw new Fin(T.anio(anio));
  const criterio = criterioDe(texto);
  const datos = Object.entries(DATOS).flatMap(([opcion, clave]) => {
    const valor = texto(opcion);
    return valor === undefined ? [] : [[clave, valor] as const];
  });
  return {
    ...Object.fromEntries(datos),
    ...(criterio === undefined ? {} : { criterio_de_calculo: NOMBRES_DE_CRITERIOS[criterio] }),
    ...(anio === undefined ? {} : { anio_evaluado: Number(anio) }),
  };
}

function opcionesDeImportar(
  texto: (nombre: string) => string | undefined,
  ver: boolean,
): ordenes.OpcionesImportar {
  const [salida, mapa, json] = [texto('salida'), texto('mapa'), texto('json')];
  return {
    ...(salida === undefined ? {} : { salida }),
    ...(mapa === undefined ? {} : { mapa }),
    ...(json === undefined ? {} : { json }),
    ver,
    politica: politicaDe(texto),
  };
}

function opcionesDeFormatos(
  texto: (nombre: string) => string | undefined,
): ordenes.OpcionesFormatos {
  const [salida, periodo, json] = [texto('salida'), texto('periodo'), texto('json')];
  const anotar = texto('anotar');
  if (salida === undefined) throw new Fin(T.faltaOpcion('formatos', 'salida'));
  return {
    salida,
    ...(periodo === undefined ? {} : { periodo }),
    ...(json === undefined ? {} : { json }),
    ...(anotar === undefined ? {} : { anotar }),
  };
}

function nuevo(
  texto: (nombre: string) => string | undefined,
  ejemplo: boolean,
  terminal: Terminal,
): Promise<number> {
  const exige = (nombre: string): string => {
    const valor = texto(nombre);
    if (valor === undefined) throw new Fin(T.faltaOpcion('nuevo', nombre));
    return valor;
  };
  const nombre = exige('nombre');
  const anios = /^(\d{4})-(\d{4})$/.exec(exige('anios'));
  if (!anios) throw new Fin(T.anios(exige('anios')));
  const niveles = texto('niveles') ?? 'politica';
  if (!esNiveles(niveles)) throw new Fin(T.unoDe('niveles', niveles, NIVELES.join(', ')));
  const pedido = {
    desde: Number(anios[1]),
    hasta: Number(anios[2]),
    niveles,
    criterio: criterioDe(texto) ?? 'informe',
    politica: { ...politicaDe(texto), nombre },
    ejemplo,
  };
  return ordenes.nuevo(exige('salida'), pedido, terminal);
}

const esNiveles = (texto: string): texto is Niveles =>
  (NIVELES as readonly string[]).includes(texto);
const esCriterio = (texto: string): texto is CriterioCalculo =>
  Object.hasOwn(NOMBRES_DE_CRITERIOS, texto);

function analiza(orden: Orden, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, ...OPCIONES[orden] },
    });
    return { values: values as Readonly<Record<string, string | boolean>>, positionals };
  } catch (error) {
    const mensaje = String(error);
    const mala = /'([^']+)'/.exec(mensaje)?.[1];
    throw new Fin(mala ? T.sobran(mala) : T.opcion(mensaje));
  }
}

async function demo(
  servir: boolean,
  puertoPedido: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const puerto = puertoPedido === undefined ? undefined : Number(puertoPedido);
  const vale = puerto === undefined || (Number.isInteger(puerto) && puerto > 0 && puerto < 65536);
  if (!vale) throw new Fin(T.puerto(puertoPedido!));
  const { bytes } = await ordenes.evaluarMuestra(join(__dirname, '../../out'), terminal);
  if (!servir) return 0;
  const { servidor, direccion } = await servirMesa(bytes, puerto);
  terminal.out(`\n${cli.mesa.abierta(direccion)}\n${cli.mesa.cerrar}\n`);
  await new Promise<void>((fin) => {
    const cierra = () => {
      servidor.closeAllConnections();
      servidor.close(() => fin());
    };
    process.once('SIGINT', cierra);
    process.once('SIGTERM', cierra);
  });
  return 0;
}
