/**
 * Every public function of the method has examples in its docstring, and they are true. An example
 * is an expression and what it gives, as JSON; besides the method it may name `politica` (PNFTP
 * 2023), and `ficha` and `reporte`, which fill in what an example leaves out.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as metodo from '../../src/ceplan';
import { ficha, reporte } from './construir';
import { pnftp } from './muestra';

const carpeta = join(__dirname, '../../src/ceplan');
const DOCSTRING = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function|const) (\w+)/g;

const docstrings = new Map(
  readdirSync(carpeta, { recursive: true, encoding: 'utf8' })
    .filter((archivo) => archivo.endsWith('.ts'))
    .flatMap((archivo) => [...readFileSync(join(carpeta, archivo), 'utf8').matchAll(DOCSTRING)])
    .map(([, texto = '', nombre = '']) => [nombre, texto]),
);

const ejemplosDe = (nombre: string): [expresion: string, da: string][] =>
  (docstrings.get(nombre)?.split('@example\n')[1] ?? '')
    .split('\n')
    .map((linea) => /^ \* (.+) \/\/ (.+)$/.exec(linea))
    .flatMap((par) => (par ? [[par[1]!, par[2]!] as [string, string]] : []));

const entorno = { ...metodo, ficha, reporte, politica: pnftp() };
const correr = (expresion: string): unknown =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an example out of this repository
  new Function(...Object.keys(entorno), `return (${expresion})`)(...Object.values(entorno));

const funciones = Object.entries(metodo).flatMap(([nombre, valor]) =>
  typeof valor === 'function' ? [nombre] : [],
);

test.each(funciones)('%s', (nombre) => {
  const ejemplos = ejemplosDe(nombre);
  expect(ejemplos.length).toBeGreaterThan(0);
  for (const [expresion, da] of ejemplos) {
    expect([expresion, JSON.stringify(correr(expresion))]).toEqual([expresion, da]);
  }
});
