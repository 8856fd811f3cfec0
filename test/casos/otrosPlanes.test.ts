/**
 * Plans of other entities as files that another program wrote, validated as the command line does:
 * what is found is held to a list that was read one by one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluarLibro, revisar } from '../../src/acciones';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { comoLineas, escribirLibro, validarLibro } from './libroDeOtros';
import { LIMPIO, PLANES } from './planes';

describe('a plan that is in order', () => {
  it('has no finding', async () => {
    expect(comoLineas(await validarLibro(LIMPIO, '2025-03-15'))).toEqual([]);
  });

  it('has none either once it is evaluated, its commitments and all', async () => {
    const contexto = { hoy: '2025-03-15', idioma: 'es' } as const;
    const libro = openWorkbook(await escribirLibro(LIMPIO));
    const { evaluacion } = await evaluarLibro(openFile(libro), contexto);
    expect(evaluacion!.compromisos.map(({ codigo }) => codigo)).toEqual(['5']);
    const despues = openFile(openWorkbook(libro.save()));
    expect(comoLineas(await revisar(despues, contexto))).toEqual([]);
  });
});

describe.each(Object.keys(PLANES))('%s', (caso) => {
  it('has the findings of its golden file', async () => {
    const lineas = comoLineas(await validarLibro(PLANES[caso]!, '2025-03-15'));
    const archivo = join(__dirname, caso, 'validar.txt');
    // ACTUALIZAR=1 renews it, to be read again.
    if (process.env.ACTUALIZAR) writeFileSync(archivo, `${lineas.join('\n')}\n`);
    const esperadas = readFileSync(archivo, 'utf8').trimEnd().split('\n');
    expect(lineas.toSorted()).toEqual(esperadas.toSorted());
  });
});
