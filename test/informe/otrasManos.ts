/** How the verifier does on sentences by other hands than the report's it was made on. */
import { readFileSync } from 'node:fs';
import type { ParaInforme } from '../../src/acciones';
import { verificarTexto } from '../../src/informe/verificar/verificar';
import { contenidoDeMuestra, MUESTRAS } from '../../src/libro/muestras';
import { leeTsv } from '../../src/libro/tsv';
import { libroDe } from '../acciones/ayuda';
import { leido } from './ayuda';

export interface Medida {
  readonly falsas: number;
  readonly halladas: number;
  readonly ciertas: number;
  /** Numbers of the false ones that were not found, or not answered with what the workbook says. */
  readonly sinHallar: readonly number[];
  /** Numbers of the true ones of which something was said. */
  readonly deMas: readonly number[];
}

type Frase = Readonly<{ n: number; muestra: string; libro: string; texto: string }>;

/** Each is a document of its own, a table's rows with a space between cells, as Word's are read. */
export const lineasDe = (texto: string): string[] => texto.replaceAll(' ¦ ', ' ').split(' ¶ ');

async function libros(): Promise<Map<string, ParaInforme>> {
  const de = async (nombre: (typeof MUESTRAS)[number]) => {
    const lee = (tabla: string) => readFileSync(`assets/muestra/${nombre}/${tabla}.tsv`, 'utf8');
    return [nombre, await leido(await libroDe(contenidoDeMuestra(nombre, lee)))] as const;
  };
  return new Map(await Promise.all(MUESTRAS.map(de)));
}

/** From here on they were written when the verifier could read the others. */
const DESPUES = 200;

/** Of odd numbers, which were developed on, of even ones, which were held out, and of those after. */
export async function mideOtrasManos(): Promise<
  Record<'desarrollo' | 'reserva' | 'despues', Medida>
> {
  const porMuestra = await libros();
  const frases = leeTsv(readFileSync('test/informe/otras-manos.tsv', 'utf8')).map(
    ({ n, muestra = '', libro = '', texto = '' }): Frase => ({
      n: Number(n),
      muestra,
      libro,
      texto,
    }),
  );
  const respuestas = ({ muestra, texto }: Frase): string[] => {
    const { material, matriz } = porMuestra.get(muestra)!;
    return verificarTexto(lineasDe(texto), material, matriz).map(({ libro }) => libro);
  };
  const mide = (suyas: readonly Frase[]): Medida => {
    const falsas = suyas.filter(({ libro }) => libro !== '');
    const ciertas = suyas.filter(({ libro }) => libro === '');
    const sinHallar = falsas.filter((f) => !respuestas(f).some((r) => r.includes(f.libro)));
    const deMas = ciertas.filter((f) => respuestas(f).length > 0);
    const numeros = (algunas: readonly Frase[]) => algunas.map(({ n }) => n);
    return {
      falsas: falsas.length,
      halladas: falsas.length - sinHallar.length,
      ciertas: ciertas.length,
      sinHallar: numeros(sinHallar),
      deMas: numeros(deMas),
    };
  };
  return {
    desarrollo: mide(frases.filter(({ n }) => n < DESPUES && n % 2 === 1)),
    reserva: mide(frases.filter(({ n }) => n < DESPUES && n % 2 === 0)),
    despues: mide(frases.filter(({ n }) => n >= DESPUES)),
  };
}
