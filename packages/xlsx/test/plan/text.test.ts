import { needsQuote } from '../../src/plan';

describe('needsQuote', () => {
  it.each([
    '=A1',
    '+51 999',
    '-17.6',
    '- Se realizaron 3 talleres',
    '@mininter',
    "'citado",
    '1.10',
    '3.10',
    '41,67',
    '3,325',
    '95%',
    '2/3',
    '2024-01-31',
    '31/01/2024',
    '10:30',
    '10:30 pm',
    '1e5',
    'S/ 100',
    '$5',
    'ene-24',
    '3 mar 2024',
    'TRUE',
    'falso',
    '#N/A',
    ' 12 ',
  ])('%p would not stay a text', (text) => expect(needsQuote(text)).toBe(true));

  it.each([
    '',
    'Indicador 1.1. Porcentaje de cobertura',
    'OP1',
    'ND',
    'No reportado',
    '16.2 a',
    'Servicio 01: asistencia',
    'mayo es un mes de 31 días en el calendario',
    '2 años',
    '6 meses',
    '● Alto',
    'a=b',
  ])('%p stays as it is', (text) => expect(needsQuote(text)).toBe(false));
});
