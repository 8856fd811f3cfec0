/** The states of a report: each step from each state, and what is official at the end of each. */
import { esAceptado } from '../../src/ceplan/valorAnual';
import {
  ESTADOS_DE_REVISION,
  estaAbierta,
  trasPaso,
  type PasoDeRevision,
} from '../../src/ceplan/revision';
import { reporte } from './construir';

const PASOS: readonly PasoDeRevision[] = ['llega', 'responde', 'observa', 'conforma'];
const ESTADOS = ['', ...ESTADOS_DE_REVISION];

it('each step from each state', () => {
  const tabla = ESTADOS.map((estado) => [estado, ...PASOS.map((paso) => trasPaso(estado, paso))]);
  expect(tabla).toEqual([
    ['', 'Enviado', 'Subsanado', 'Observado', 'Conforme'],
    ['Enviado', 'Enviado', 'Subsanado', 'Observado', 'Conforme'],
    ['Observado', 'Enviado', 'Subsanado', 'Observado', 'Conforme'],
    ['Subsanado', 'Enviado', 'Subsanado', 'Observado', 'Conforme'],
    ['Conforme', null, null, null, null],
  ]);
});

it('no way leads to what is official but a person who agrees, and from there none leads away', () => {
  const sinConforma = PASOS.filter((paso) => paso !== 'conforma');
  let alcanzados = new Set(ESTADOS.filter((estado) => estado !== 'Conforme'));
  for (let vuelta = 0; vuelta < ESTADOS.length; vuelta++) {
    alcanzados = new Set(
      [...alcanzados].flatMap((de) => [de, ...sinConforma.map((paso) => trasPaso(de, paso)!)]),
    );
  }
  const oficiales = [...alcanzados].filter((estadoRevision) =>
    esAceptado(reporte({ estadoRevision })),
  );
  expect(oficiales).toEqual([]);
  expect(PASOS.map((paso) => trasPaso(' conforme', paso))).toEqual([null, null, null, null]);
});

it('what was asked stays open in every state but Conforme', () => {
  const abiertas = ESTADOS.filter((estadoRevision) =>
    estaAbierta(reporte({ estadoRevision, observacion: 'Falta el acta' })),
  );
  expect(abiertas).toEqual(['', 'Enviado', 'Observado', 'Subsanado']);
  expect(estaAbierta(reporte({ estadoRevision: 'Observado', observacion: ' ' }))).toBe(false);
});
