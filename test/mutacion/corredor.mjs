/**
 * A test runner for Stryker that stays in its process: the tests are plain functions over plain
 * data, so that a mutant costs the loading of the modules and its own tests, and not the start of
 * Jest. Knows describe, it, their `each` and Jest's own `expect`, which is all that these tests use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { format } from 'node:util';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformSync } from '@swc/core';
import { sourceOf } from '../../scripts/require-typescript.js';

const { expect } = createRequire(import.meta.url)('expect');

/** Left out: what runs for long, and what is about files of other programs. */
const LARGAS = /pnftp|otroPlan/;
const FUERA = /propiedades|otrosPlanes|ajustes|unaCausa|causasDeForma|ejemplos/;

/** Left out for the same reason: hundreds of plans in a test. */
const MUCHAS = /an edit at random|is only odd/;

/** By name, where only some are to run: what they kill is a lower bound. */
const SOLO = new RegExp(process.env.PRUEBAS ?? '');
/** Only files of these names are loaded, which is what a mutant of a constant costs. */
const ARCHIVOS = new RegExp(process.env.ARCHIVOS ?? '');

/** Their modules remember what they computed, with a mutant's answers among it. */
const CON_MEMORIA = /auditoria.(declarados|nombres)\.ts$/;

const ns = (globalThis.__stryker__ ??= {});
const traducidos = new Map();

Module._extensions['.ts'] = (module, archivo) => {
  let codigo = traducidos.get(archivo);
  if (codigo === undefined) {
    ({ code: codigo } = transformSync(readFileSync(archivo, 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      sourceMaps: false,
    }));
    traducidos.set(archivo, codigo);
  }
  module._compile(codigo, archivo);
};

/** The packages of this repository, from their TypeScript. */
const resolver = Module._resolveFilename;
Module._resolveFilename = (pedido, module, ...resto) =>
  (module?.filename && sourceOf(pedido, createRequire(module.filename))) ||
  resolver(pedido, module, ...resto);

/** `%s` by position or of a row that is no list, or `$name` out of an object, as Jest titles a row. */
const titular = (titulo, fila, i) =>
  Array.isArray(fila) || typeof fila !== 'object'
    ? format(titulo, ...[fila].flat()).split('\n')[0]
    : `${titulo.replace(/\$(\w+)/g, (_, campo) => String(fila?.[campo]))} ${i}`;

/** The tests of all files, loaded afresh. */
function cargar() {
  // Stryker moves to its copy of the project after it has loaded this file.
  const raiz = process.cwd() + sep;
  const require = createRequire(join(raiz, 'package.json'));
  for (const archivo of Object.keys(require.cache)) {
    if (archivo.startsWith(raiz) && !archivo.includes('node_modules'))
      delete require.cache[archivo];
  }
  const pruebas = [];
  let dentro = '';
  const describe = (titulo, cuerpo) => {
    const antes = dentro;
    dentro += `${titulo} > `;
    cuerpo();
    dentro = antes;
  };
  const it = (titulo, cuerpo) =>
    pruebas.push({ id: `${pruebas.length} ${dentro}${titulo}`, name: dentro + titulo, cuerpo });
  const cada = (uno) => (filas) => (titulo, cuerpo) =>
    filas.forEach((fila, i) =>
      uno(titular(titulo, fila, i), () => cuerpo(...(Array.isArray(fila) ? fila : [fila]))),
    );
  describe.each = cada(describe);
  it.each = cada(it);
  Object.assign(globalThis, { describe, it, test: it, expect });
  for (const carpeta of ['test/ceplan', 'test/casos']) {
    const archivos = readdirSync(join(raiz, carpeta)).filter(
      (archivo) => archivo.endsWith('.test.ts') && !FUERA.test(archivo) && ARCHIVOS.test(archivo),
    );
    // What takes long comes last: most mutants die before.
    for (const archivo of archivos.sort((a, b) => LARGAS.test(a) - LARGAS.test(b))) {
      dentro = `${carpeta}/${archivo} > `;
      require(join(raiz, carpeta, archivo));
    }
  }
  return pruebas.filter(({ name }) => !MUCHAS.test(name) && SOLO.test(name));
}

async function correr(pruebas, hastaLaPrimera) {
  const hechas = [];
  for (const { id, name, cuerpo } of pruebas) {
    const inicio = performance.now();
    ns.currentTestId = id;
    let falla;
    try {
      await cuerpo();
    } catch (error) {
      falla = error instanceof Error ? error.message : String(error);
    }
    const comun = { id, name, timeSpentMs: performance.now() - inicio };
    hechas.push(
      falla === undefined
        ? { ...comun, status: TestStatus.Success }
        : { ...comun, status: TestStatus.Failed, failureMessage: falla.slice(0, 300) || name },
    );
    if (falla !== undefined && hastaLaPrimera) break;
  }
  ns.currentTestId = undefined;
  return hechas;
}

class Corredor {
  pruebas = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ disableBail }) {
    ns.activeMutant = undefined;
    const tests = await correr(cargar(), !disableBail);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: ns.mutantCoverage };
  }

  async mutantRun(opciones) {
    const { activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment } = opciones;
    ns.hitLimit = hitLimit;
    ns.hitCount = hitLimit === undefined ? undefined : 0;
    ns.activeMutant = activeMutant.id;
    ns.mutantCoverage = undefined;
    let tests;
    try {
      const recuerda = CON_MEMORIA.test(activeMutant.fileName);
      if (!this.pruebas || reloadEnvironment || recuerda) this.pruebas = cargar();
      const quiere = testFilter && new Set(testFilter);
      tests = await correr(
        this.pruebas.filter(({ id }) => !quiere || quiere.has(id)),
        !disableBail,
      );
      if (reloadEnvironment || recuerda) this.pruebas = null;
    } catch (error) {
      this.pruebas = null;
      // A mutant with which the modules or the tests do not even load.
      tests = [
        {
          id: testFilter?.[0] ?? 'load',
          name: 'load',
          timeSpentMs: 0,
          status: TestStatus.Failed,
          failureMessage: String(error).slice(0, 300),
        },
      ];
    }
    return toMutantRunResult(
      determineHitLimitReached(ns.hitCount, ns.hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }
}
Corredor.inject = [];

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'en-proceso', Corredor)];
