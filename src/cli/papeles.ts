/** `pnftp ayuda-memoria`, `acta` and `autoevaluacion`: the papers beside the report. */
import type { ParaInforme } from '../acciones';
import { planActa } from '../informe/acta';
import {
  autoevaluar,
  planAutoevaluacion,
  resumenDeAutoevaluacion,
  type Autoevaluacion,
} from '../informe/autoevaluacion';
import type { Documento } from '../informe/bloques';
import { planMemoria } from '../informe/memoria';
import { documentoWord } from '../informe/word/documento';
import { cli } from '../textos/cli';
import { informeCli as T } from '../textos/informeCli';
import { autoevaluacion as TA } from '../textos/papeles';
import { escribir, ESTANDAR, exigeDistintos, type PorEscribir } from './archivos';
import { exigeDocumento, paraInforme } from './informe';
import { progreso } from './progreso';
import type { Terminal } from './salida';
import { pintor, tabla } from './tabla';

export type Papel = 'ayuda-memoria' | 'acta';

const PLANES: Readonly<Record<Papel, (de: ParaInforme) => Documento>> = {
  'ayuda-memoria': ({ material, matriz }) => planMemoria(material, matriz),
  acta: (de) => planActa(de),
};

export interface OpcionesPapel {
  readonly salida: string;
  readonly anio?: number;
}

export async function escribePapel(
  papel: Papel,
  libro: string,
  { salida, anio }: OpcionesPapel,
  terminal: Terminal,
): Promise<number> {
  exigeDistintos(libro, salida);
  exigeDocumento(salida, terminal);
  const avance = progreso(terminal);
  try {
    const plan = PLANES[papel](await paraInforme(libro, anio, avance, terminal));
    escribir([{ ruta: salida, contenido: documentoWord(plan) }], terminal);
    avance.fin();
    if (salida !== ESTANDAR) terminal.out(`${T.escrito(salida)}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

export interface OpcionesAutoevaluacion {
  readonly salida?: string;
  readonly json?: string;
  readonly anio?: number;
}

export async function autoevalua(
  libro: string,
  { salida, json, anio }: OpcionesAutoevaluacion,
  terminal: Terminal,
): Promise<number> {
  exigeDistintos(libro, ...[salida, json].filter((ruta) => ruta !== undefined));
  if (salida !== undefined) exigeDocumento(salida, terminal);
  const avance = progreso(terminal);
  try {
    const { material, matriz } = await paraInforme(libro, anio, avance, terminal);
    const hecha = autoevaluar(material, matriz);
    const archivos: PorEscribir[] = [];
    if (salida !== undefined) {
      archivos.push({
        ruta: salida,
        contenido: documentoWord(planAutoevaluacion(material, matriz)),
      });
    }
    if (json !== undefined) {
      archivos.push({
        ruta: json,
        contenido: `${JSON.stringify({ version: 1, ...hecha }, null, 2)}\n`,
      });
    }
    escribir(archivos, terminal);
    avance.fin();
    const escritos = [
      ...(salida !== undefined && salida !== ESTANDAR ? [T.escrito(salida)] : []),
      ...(json !== undefined && json !== ESTANDAR ? [`${cli.resumen.datos}: ${json}`] : []),
    ];
    const decir = salida === ESTANDAR || json === ESTANDAR ? terminal.err : terminal.out;
    decir(
      `${[...enPalabras(hecha, terminal), ...(escritos.length > 0 ? ['', ...escritos] : [])].join('\n')}\n`,
    );
    return 0;
  } finally {
    avance.fin();
  }
}

function enPalabras(hecha: Autoevaluacion, { colores }: Terminal): string[] {
  const pinta = pintor(colores);
  return [
    ...hecha.secciones.flatMap(({ seccion, peso, respuestas }) => [
      pinta(TA.seccion(seccion, peso), 'negrita'),
      ...tabla(
        respuestas.map(({ pregunta, puntaje, evidencia }) => [
          puntaje === null ? '–' : String(puntaje),
          pregunta,
          puntaje === null ? '' : evidencia,
        ]),
      ),
      '',
    ]),
    resumenDeAutoevaluacion(hecha),
  ];
}
