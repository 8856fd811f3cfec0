/**
 * The actions over the PNFTP 2023 workbook and over a large one: through the genuine Office.js,
 * with the custom functions in its own runtime, and over the file. The same workbook, and few
 * requests.
 */
import {
  calcularAvance,
  evaluarLibro,
  generarMatriz,
  resumir,
  TABLAS_DEL_LIBRO,
  validar,
  type Contexto,
  type Resultado,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { asociar } from '../../src/functions/asociar';
import { customFunctionNames, ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { Host, registeredFunctions, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { contexto, contenidoPnftp, libroDe } from '../acciones/ayuda';
import { volcado } from './volcado';

const options = { customFunctions: customFunctionNames };

type Action = (open: OpenWorkbook, contexto: Contexto) => Promise<Resultado>;
const ACTIONS: Readonly<Record<string, Action>> = {
  validar,
  calcularAvance,
  resumir,
  generarMatriz,
  evaluarLibro,
};

let pnftp: Uint8Array;
beforeAll(async () => {
  pnftp = (await libroDe(contenidoPnftp())).save();
});

function excelWith(
  bytes: Uint8Array,
  profile: Profile,
  calculates = true,
): { host: Host; open: OpenWorkbook } {
  const host = new Host(openWorkbook(bytes, options), {
    profile,
    calculates,
    functions: registeredFunctions(functionsJson(), ESPACIO_DE_NOMBRES),
  });
  const client = loadExcelClient(host);
  asociar(client.CustomFunctions, () => 'es');
  client.install();
  return { host, open: openExcel({ tables: TABLAS_DEL_LIBRO }) };
}

describe.each<Profile>(['ltsc2021', 'web'])('in %s', (profile) => {
  test.each(Object.keys(ACTIONS))('%s leaves the workbook that the file gets', async (name) => {
    const action = ACTIONS[name] as Action;
    const file = openWorkbook(pnftp, options);
    await action(openFile(file), contexto);
    const { host, open } = excelWith(pnftp, profile);
    await action(open, contexto);
    await host.idle();
    expect(host.unsupported).toEqual([]);
    expect(volcado(host.workbook.save())).toEqual(volcado(file.save()));
  });
});

/** The sample with more services, each with an indicator of its own. */
function large(indicators: number): ReturnType<typeof contenidoPnftp> {
  const content = contenidoPnftp();
  const { tblIndicadores = [], tblServicios = [] } = content.filas;
  const models = tblIndicadores.filter(({ Tipo }) => Tipo === 'Servicio');
  const codes = Array.from({ length: indicators - tblIndicadores.length }, (_, i) => `${100 + i}`);
  const modelOf = (i: number) => models[i % models.length] ?? {};
  return {
    ...content,
    filas: {
      ...content.filas,
      tblServicios: [
        ...tblServicios,
        ...codes.map((Código, i) => ({ ...tblServicios[i % tblServicios.length], Código })),
      ],
      tblIndicadores: [
        ...tblIndicadores,
        ...codes.map((Código, i) => ({ ...modelOf(i), Código, Servicio: Código })),
      ],
    },
  };
}

const FURTHER = 4_000_000;

describe.each([50, 5_000])('with %d indicators', (indicators) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = (await libroDe(large(indicators))).save();
  });

  test.each(Object.keys(ACTIONS))(
    '%s makes at most three requests and those of size',
    async (name) => {
      const { host, open } = excelWith(bytes, 'web', false);
      await (ACTIONS[name] as Action)(open, contexto);
      await host.idle();
      const { requests, requestBytes, responseBytes, largestRequest, largestResponse } = host.stats;
      const further = Math.floor(requestBytes / FURTHER) + Math.floor(responseBytes / FURTHER);
      expect(requests).toBeLessThanOrEqual(3 + further);
      expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5 * 1024 * 1024);
    },
  );
});
