/**
 * What the verifier finds of what a careful reader found in the printed report of 2023, a list that
 * was written before it and without it (test/informe/pnftp-2023). The report's text is not part of
 * the project: `node bench/run.mjs verificar INFORME.txt`, its lines as `pdftotext -layout` gives them.
 * Without it, only what other hands wrote is measured (test/informe/otras-manos.tsv).
 */
import { readFileSync } from 'node:fs';
import { Texto } from '../src/informe/verificar/texto';
import type { Discordancia } from '../src/informe/verificar/tipos';
import { verificarTexto } from '../src/informe/verificar/verificar';
import { leeTsv } from '../src/libro/tsv';
import { leido } from '../test/informe/ayuda';
import { mideOtrasManos } from '../test/informe/otrasManos';

const LISTA = 'test/informe/pnftp-2023/lista-a-mano.tsv';
/** How far from a place a finding is still of it, in letters. */
const AIRE = 60;

type Lugar = readonly [desde: number, hasta: number];

function lugaresDe(plano: string, cita: string): Lugar[] {
  const hallados: Lugar[] = [];
  for (let i = plano.indexOf(cita); cita !== '' && i >= 0; i = plano.indexOf(cita, i + 1)) {
    hallados.push([i, i + cita.length]);
  }
  return hallados;
}

const toca = ({ desde, hasta }: Discordancia, [a, b]: Lugar): boolean =>
  desde < b + AIRE && a - AIRE < hasta;

async function mide(archivo: string): Promise<void> {
  const lineas = readFileSync(archivo, 'utf8').split('\n');
  const { plano } = new Texto(lineas);
  const { material, matriz } = await leido();
  const halladas = verificarTexto(lineas, material, matriz);
  const lista = leeTsv(readFileSync(LISTA, 'utf8')).map((fila) => ({
    n: fila.n ?? '',
    comprobable: fila.comprobable ?? '',
    que: fila.que ?? '',
    donde: [...lugaresDe(plano, fila.cita ?? ''), ...lugaresDe(plano, fila.otra ?? '')],
  }));
  type Fila = (typeof lista)[number];
  const sinLugar = lista.filter(({ donde }) => donde.length === 0);
  if (sinLugar.length > 0) throw new Error(`not that report: ${sinLugar[0]!.n} is not in it`);
  const vista = ({ donde }: Fila) => halladas.some((h) => donde.some((d) => toca(h, d)));
  const deLista = (h: Discordancia) => lista.some(({ donde }) => donde.some((d) => toca(h, d)));
  const cuenta = (cual: string) => {
    const suyas = lista.filter(({ comprobable }) => comprobable === cual);
    return `${cual}: ${suyas.filter(vista).length} de ${suyas.length}`;
  };
  const sueltas = halladas.filter((h) => !deLista(h));
  const faltan = lista.filter((fila) => !vista(fila));
  console.log(
    [
      `De la lista a mano, ${lista.length - faltan.length} de ${lista.length} (${['libro', 'texto', 'lectura'].map(cuenta).join('; ')}).`,
      `Discordancias: ${halladas.length}; fuera de la lista, ${sueltas.length}:`,
      ...sueltas.map((h) => `  ${h.linea} ${h.clase} ${h.sujeto}: ${h.dice} | ${h.libro}`),
      'Sin hallar:',
      ...faltan.map(({ n, comprobable, que }) => `  ${n} (${comprobable}) ${que}`),
    ].join('\n'),
  );
}

async function mideOtras(): Promise<void> {
  for (const [mitad, m] of Object.entries(await mideOtrasManos())) {
    console.log(
      `De otras manos, ${mitad}: ${m.halladas} de ${m.falsas} falsas; de más, en ${m.deMas.length} de ${m.ciertas} ciertas (${m.deMas.join(', ')}). Sin hallar: ${m.sinHallar.join(', ')}.`,
    );
  }
}

const [archivo] = process.argv.slice(3);
void mideOtras().then(() => (archivo === undefined ? undefined : mide(archivo)));
