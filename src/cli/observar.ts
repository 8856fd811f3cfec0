/** `pnftp observar`: what was reported of a period, and what is said of it in turn. */
import {
  anotarEnvios,
  hoy,
  leerRevision,
  observar,
  revisados,
  type Contexto,
  type Dictamen,
  type PorRevisar,
} from '../acciones';
import { agrupar } from '../ceplan/agrupar';
import { esConforme, ESTADOS_DE_REVISION } from '../ceplan/revision';
import { valorDeReporte } from '../ceplan/valorAnual';
import { escribePeriodo } from '../entidades/periodo';
import { dice } from '../entidades/recibir/decir';
import { nombrados, type EnRevision } from '../entidades/revision';
import { cli } from '../textos/cli';
import { OBSERVAR } from '../textos/observar';
import { openFile } from '@pnftp/xlsx';
import { abrir, comoFin, enPalabras } from './abrir';
import { escribir, ESTANDAR, exigeDistintos, exigeNombre, exigeSalida } from './archivos';
import { SIMBOLO } from './pantalla';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { parrafo, pintor } from './tabla';

const T = OBSERVAR.es;

/** `hallazgos`, `en` and `conforme`: entities, indicators or `todo`, between commas. */
export interface OpcionesObservar {
  readonly salida?: string;
  readonly periodo?: string;
  readonly hallazgos?: string;
  readonly texto?: string;
  readonly en?: string;
  readonly conforme?: string;
}

/** Gives 0 where all is agreed to, 1 where something is left. */
export async function observarLibro(
  libro: string,
  opciones: OpcionesObservar,
  terminal: Terminal,
): Promise<number> {
  const { salida } = opciones;
  exigeOpciones(opciones);
  if (salida !== undefined) {
    exigeDistintos(libro, salida);
    exigeSalida(salida, terminal, libro);
  }
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    if (salida !== undefined) exigeNombre(salida, abierto.macroEnabled);
    const excel = openFile(abierto);
    const contexto: Contexto = { hoy: hoy(), idioma: 'es', onProgress: avance.etapa };
    const conFin = async <R>(hacer: () => Promise<R>): Promise<R> =>
      hacer().catch((error: unknown) => {
        throw comoFin(libro, error);
      });
    const visto = await conFin(() => leerRevision(excel, contexto, opciones.periodo));
    const { dictamenes, notas } = dictamenesDe(visto, opciones);
    const lineas = resumen(visto, terminal);
    if (salida === undefined) {
      avance.fin();
      terminal.out(`${[...lineas, T.comoSeguir].join('\n')}\n`);
      return estadoDe(visto);
    }
    const hecho = await conFin(() => observar(excel, contexto, dictamenes));
    const anotado = await conFin(() =>
      anotarEnvios(excel, contexto, { revisados: revisados(visto, dictamenes) }),
    );
    const queda = await conFin(() => leerRevision(excel, contexto, opciones.periodo));
    escribir([{ ruta: salida, contenido: enPalabras(libro, () => abierto.save()) }], terminal);
    avance.fin();
    const dichos = [...hecho.notas, ...notas, ...anotado.notas];
    const escrito = salida === ESTANDAR ? [] : [`${cli.resumen.escrito}: ${salida}`];
    const decir = salida === ESTANDAR ? terminal.err : terminal.out;
    decir(`${[...dichos, ...escrito].join('\n')}\n`);
    return estadoDe(queda);
  } finally {
    avance.fin();
  }
}

function exigeOpciones({ salida, hallazgos, texto, en, conforme }: OpcionesObservar): void {
  if ((texto === undefined) !== (en === undefined)) throw new Fin(cli.errores.textoSinQuien);
  const pide = [hallazgos, texto, conforme].some((una) => una !== undefined);
  if (pide && salida === undefined) throw new Fin(cli.errores.observarSinSalida);
  // A copy that says the same would look like one that was reviewed.
  if (!pide && salida !== undefined) throw new Fin(cli.errores.observarSinNada);
}

/** What is observed is not agreed to in the same breath: the observation holds. */
function dictamenesDe(
  { reportes }: PorRevisar,
  { hallazgos, texto, en, conforme }: OpcionesObservar,
): { readonly dictamenes: readonly Dictamen[]; readonly notas: readonly string[] } {
  const textos = new Map<EnRevision, string[]>();
  const pide = (una: EnRevision, suyos: readonly string[]) =>
    suyos.length > 0 && textos.set(una, [...(textos.get(una) ?? []), ...suyos]);
  for (const { una } of elegidosDe(reportes, hallazgos)) {
    const graves = una.hallazgos.filter(({ severidad }) => severidad !== 'aviso');
    pide(
      una,
      graves.map(({ texto: dicho }) => dicho),
    );
  }
  for (const { una } of elegidosDe(reportes, en)) pide(una, [texto!]);
  const pedidos = elegidosDe(reportes, conforme).filter(({ una }) => !textos.has(una));
  const sinRespuesta = pedidos.filter(
    ({ una, nombrado }) => !nombrado && una.reporte.estadoRevision === 'Observado',
  );
  const dictamenes = [
    ...[...textos].map(([una, suyos]): Dictamen => ({ ...una, paso: 'observa', textos: suyos })),
    ...pedidos
      .filter((uno) => !sinRespuesta.includes(uno))
      .map(({ una }): Dictamen => ({ ...una, paso: 'conforma', textos: [] })),
  ];
  const notas = sinRespuesta.length > 0 ? [T.sinRespuesta(sinRespuesta.length)] : [];
  return { dictamenes, notas };
}

function elegidosDe(reportes: readonly EnRevision[], lista: string | undefined) {
  if (lista === undefined) return [];
  const nombres = lista
    .split(',')
    .map((parte) => parte.trim())
    .filter((parte) => parte !== '');
  const { elegidos, desconocidos } = nombrados(reportes, nombres);
  if (desconocidos.length > 0) throw new Fin(cli.errores.nadieEs(desconocidos[0]!));
  return elegidos;
}

const estadoDe = ({ reportes }: PorRevisar): number =>
  reportes.every(({ reporte }) => esConforme(reporte)) ? 0 : 1;

function resumen({ periodo, reportes }: PorRevisar, { colores, ancho }: Terminal): string[] {
  const cuando = escribePeriodo(periodo);
  if (reportes.length === 0) return [T.ninguno(cuando), ''];
  const pinta = pintor(colores);
  const linea = (texto: string, sangria: string) =>
    parrafo(texto, Math.max(ancho - sangria.length, 40), '  ').map((l) => `${sangria}${l}`);
  return [
    pinta(T.titulo(cuando, reportes.length), 'negrita'),
    T.estados(cuentas(reportes)),
    '',
    ...[...agrupar(reportes, ({ entidad }) => entidad)].flatMap(([entidad, suyos]) => [
      pinta(entidad, 'negrita'),
      ...suyos.flatMap((una) => [
        ...linea(enUnaLinea(una), '  '),
        ...una.reporte.observacion
          .split('\n')
          .filter((l) => l !== '' && !esConforme(una.reporte))
          .flatMap((l) => linea(l, '      ')),
        ...una.hallazgos.flatMap(({ severidad, texto }) =>
          linea(`${SIMBOLO[severidad]} ${texto}`, '    '),
        ),
      ]),
      '',
    ]),
  ];
}

function enUnaLinea({ reporte: r }: EnRevision): string {
  const valor = valorDeReporte(r);
  const dicho = typeof valor === 'number' ? dice(valor, 'es') : T.sinDato;
  const donde = T.donde(escribePeriodo(r), r.estadoDato, dicho);
  return `${r.estadoRevision || T.sinEstado} · ${r.tipo} ${r.codigo}, ${donde}`;
}

const cuentas = (reportes: readonly EnRevision[]): [string, number][] =>
  ['', ...ESTADOS_DE_REVISION].flatMap((estado) => {
    const n = reportes.filter(({ reporte }) => reporte.estadoRevision === estado).length;
    return n > 0 ? [[estado || T.sinEstado, n] as [string, number]] : [];
  });
