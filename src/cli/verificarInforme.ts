/** `pnftp verificar-informe`: what a report says that its workbook does not, in words and as data. */
import { basename, extname } from 'node:path';
import { lineasDeTexto, lineasDeWord } from '../informe/verificar/lineas';
import type { Discordancia } from '../informe/verificar/tipos';
import { verificarTexto } from '../informe/verificar/verificar';
import { cli } from '../textos/cli';
import { informeCli as T } from '../textos/informeCli';
import { escribir, ESTANDAR, exigeDistintos } from './archivos';
import { deNuevo, paraInforme } from './informe';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { parrafo, pintor } from './tabla';

export interface OpcionesVerificar {
  readonly json?: string;
  readonly anio?: number;
}

/** Gives 0 where nothing disagrees, 1 where something does. */
export async function verificaInforme(
  informe: string,
  libro: string,
  { json, anio }: OpcionesVerificar,
  terminal: Terminal,
): Promise<number> {
  for (const ruta of [informe, libro]) if (json) exigeDistintos(ruta, json);
  const avance = progreso(terminal);
  try {
    const lineas = lineasDe(informe);
    const { material, matriz } = await paraInforme(libro, anio, avance, terminal);
    const halladas = verificarTexto(lineas, material, matriz);
    if (json) {
      const datos = {
        version: 1,
        informe: basename(informe),
        libro: libro === ESTANDAR ? cli.entrada : basename(libro),
        discordancias: halladas,
      };
      escribir([{ ruta: json, contenido: `${JSON.stringify(datos, null, 2)}\n` }], terminal);
    }
    avance.fin();
    const escrito = json && json !== ESTANDAR ? ['', `${cli.resumen.datos}: ${json}`] : [];
    (json === ESTANDAR ? terminal.err : terminal.out)(
      `${[T.discordancias(halladas.length), ...enPalabras(halladas, terminal), ...escrito].join('\n')}\n`,
    );
    return halladas.length > 0 ? 1 : 0;
  } finally {
    avance.fin();
  }
}

function lineasDe(informe: string): string[] {
  const extension = extname(informe).toLowerCase();
  if (extension === '.docx') return deNuevo(informe, lineasDeWord);
  if (extension === '.txt') return deNuevo(informe, lineasDeTexto);
  throw new Fin(T.noSeLee(informe));
}

const LARGA = 220;

function enPalabras(halladas: readonly Discordancia[], { colores, ancho }: Terminal): string[] {
  const pinta = pintor(colores);
  const hasta = Math.max(ancho - 2, 40);
  return halladas.flatMap(({ linea, sujeto, dice, libro, frase }) => {
    const corta = frase.length > LARGA ? `${frase.slice(0, LARGA)}…` : frase;
    return [
      '',
      pinta(T.donde(linea, sujeto), 'negrita'),
      ...parrafo(T.dice(dice, libro), hasta, '  ').map((l) => `  ${l}`),
      ...parrafo(`«${corta}»`, hasta, '  ').map((l) => `  ${l}`),
    ];
  });
}
