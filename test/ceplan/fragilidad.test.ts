/** A baseline beyond its target, seen from the sense, and a distance too short to mean anything. */
import { avanceDe, evaluar } from '../../src/ceplan';
import type { Dato, Ficha } from '../../src/ceplan';
import { lineaBaseTrasLogro, motivosDeFragilidad } from '../../src/ceplan/fragilidad';
import { fichaOP, politica } from './construir';

const avance = (lineaBase: Dato, logro: Dato, datos: Partial<Ficha> = {}) =>
  avanceDe(
    evaluar(
      politica({
        fichas: [fichaOP({ lineaBase, logros: { 2023: logro }, valores: { 2023: 7 }, ...datos })],
      }),
    ),
    { tipo: 'OP', codigo: '1.1' },
    2023,
  )!;

it.each<[Ficha['sentido'], Dato, Dato, boolean]>([
  ['Ascendente', 12, 10, true],
  ['Ascendente', 10, 12, false],
  ['Descendente', 10, 12, true],
  ['Descendente', 12, 10, false],
  // The target asks for nothing, which is another finding.
  ['Ascendente', 10, 10, false],
  ['Descendente', 10, 10, false],
  // There is no right side of a ceiling.
  ['No definido', 10, 12, false],
  ['No definido', 12, 10, false],
  ['Ascendente', null, -10, false],
  ['Ascendente', 10, null, false],
  ['Descendente', null, 10, false],
])('%s, LB %s, LE %s: beyond its target %s', (sentido, lineaBase, logro, tras) => {
  const agregacion = sentido === 'No definido' ? 'Máximo permisible' : 'No agregable';
  expect(lineaBaseTrasLogro(avance(lineaBase, logro, { sentido, agregacion }))).toBe(tras);
});

it('a distance is short below 5 % of the larger of baseline and target', () => {
  const motivos = (lineaBase: Dato, logro: Dato): string[] =>
    motivosDeFragilidad(avance(lineaBase, logro), false, { tramoCorto: 5 });
  expect(motivos(95.2, 100)).toEqual(['tramoCorto']);
  expect(motivos(95, 100)).toEqual([]);
  expect(motivos(null, 100)).toEqual([]);
});
