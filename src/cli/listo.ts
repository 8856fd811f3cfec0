/** pnftp listo: what a formato still lacks; where nothing is, a copy with the sheet to be signed. */
import { basename } from 'node:path';
import { hoy, listo, mirarFormato, AccionError, type Contexto } from '../acciones';
import { escribePeriodo } from '../entidades/periodo';
import { cli } from '../textos/cli';
import { LISTO } from '../textos/listo';
import { openFile } from '@pnftp/xlsx';
import { abrir, comoFin, enPalabras } from './abrir';
import { escribir, ESTANDAR, exigeDistintos, exigeNombre, exigeSalida } from './archivos';
import { progreso } from './progreso';
import type { Terminal } from './salida';
import { parrafo, pintor } from './tabla';

const T = LISTO.es;

export interface OpcionesListo {
  readonly salida?: string;
}

/** Gives 0 where nothing is missing, 1 where something is, and nothing is written then. */
export async function estaListo(
  formato: string,
  { salida }: OpcionesListo,
  terminal: Terminal,
): Promise<number> {
  if (salida !== undefined) {
    exigeDistintos(formato, salida);
    exigeSalida(salida, terminal, formato);
  }
  const avance = progreso(terminal);
  const contexto: Contexto = { hoy: hoy(), idioma: 'es', onProgress: avance.etapa };
  try {
    avance.etapa(0, 'abrir');
    const libro = await abrir(formato, terminal);
    if (salida !== undefined) exigeNombre(salida, libro.macroEnabled);
    const abierto = openFile(libro);
    const nombre = basename(formato);
    const mirado =
      salida === undefined
        ? await mirarFormato(abierto, nombre)
        : await listo(abierto, contexto, nombre);
    if (!mirado) throw new AccionError('noEsFormato', {}, 'es');
    const falta = mirado.pendientes.length > 0;
    if (salida !== undefined && !falta) {
      escribir([{ ruta: salida, contenido: enPalabras(formato, () => libro.save()) }], terminal);
    }
    avance.fin();
    const decir = salida === ESTANDAR ? terminal.err : terminal.out;
    const escrito =
      salida === undefined || salida === ESTANDAR || falta
        ? []
        : [`${cli.resumen.escrito}: ${salida}`];
    decir(`${[...resumen(mirado, terminal), ...escrito].join('\n')}\n`);
    return falta ? 1 : 0;
  } catch (error) {
    throw comoFin(formato, error);
  } finally {
    avance.fin();
  }
}

type Mirado = NonNullable<Awaited<ReturnType<typeof mirarFormato>>>;

function resumen({ formato, pendientes }: Mirado, { colores, ancho }: Terminal): string[] {
  const pinta = pintor(colores);
  const titulo = T.titulo(formato.entidad, escribePeriodo(formato.periodo));
  const lineas = pendientes.flatMap(({ quien, dice, celda }) => {
    const donde = [celda ? `${celda.hoja}!${celda.celda}` : '', quien].filter(Boolean).join(', ');
    return parrafo(`▲ ${donde ? `${donde}: ` : ''}${dice}`, Math.max(ancho - 2, 40), '  ');
  });
  return [
    pinta(titulo, 'negrita'),
    T.codigo(formato.codigo),
    '',
    ...(pendientes.length > 0
      ? [T.queda(pendientes.length), ...lineas.map((l) => `  ${l}`), '', T.antes]
      : [T.nadaFalta]),
  ];
}
