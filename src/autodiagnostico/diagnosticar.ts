import { codeOf, nameOf, OTHER, type Caso } from './caso';
import { CASOS } from './casos';
import ESPERADO from './esperado.json';

export interface ResultadoCaso {
  readonly id: string;
  readonly claim: string;
  readonly estado: 'igual' | 'distinto' | 'no disponible';
  /** What the host gives, and what this Excel gave, as JSON. */
  readonly esperado: string;
  readonly obtenido: string;
}

export interface Diagnostico {
  readonly excel: {
    readonly plataforma: string;
    readonly version: string;
    readonly idioma: string;
  };
  readonly resultados: readonly ResultadoCaso[];
}

export interface OpcionesDiagnostico {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const HOJA = 'PNFTP diagnóstico';

/**
 * Runs every case in the Excel that is open, each on a fresh sheet that is removed again, and
 * compares what it gives with what the host gave. Nothing else of the workbook is touched, but for
 * a name, a setting, a custom XML part and a second sheet that are removed too, and the mode of
 * calculation, which is set back.
 */
export async function diagnosticar(opciones: OpcionesDiagnostico = {}): Promise<Diagnostico> {
  const resultados: ResultadoCaso[] = [];
  for (const [i, caso] of CASOS.entries()) {
    opciones.signal?.throwIfAborted();
    resultados.push(await comparar(caso));
    opciones.onProgress?.((i + 1) / CASOS.length);
  }
  const { diagnostics, displayLanguage } = Office.context;
  return {
    excel: {
      plataforma: String(diagnostics.platform),
      version: diagnostics.version,
      idioma: displayLanguage,
    },
    resultados,
  };
}

async function comparar(caso: Caso): Promise<ResultadoCaso> {
  const esperado = (ESPERADO as Readonly<Record<string, string>>)[caso.id] ?? '';
  const base = { id: caso.id, claim: caso.claim, esperado };
  if (caso.since !== undefined && !disponible(caso.since)) {
    return { ...base, estado: 'no disponible', obtenido: '' };
  }
  const obtenido = JSON.stringify(await correr(caso));
  return { ...base, estado: obtenido === esperado ? 'igual' : 'distinto', obtenido };
}

const disponible = (minor: number): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);

/** What a case gives; the code of the error if it fails. */
export async function correr(caso: Caso): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      removeSheets(context);
      const sheet = context.workbook.worksheets.add(HOJA);
      await context.sync();
      return (await caso.run(context, sheet)) ?? null;
    });
  } catch (error) {
    return { error: nameOf(error) };
  } finally {
    await Excel.run((context) => codeOf(context, () => removeSheets(context)));
  }
}

function removeSheets({ workbook }: Excel.RequestContext): void {
  for (const title of [HOJA, OTHER]) {
    const sheet = workbook.worksheets.getItemOrNullObject(title);
    // One in the deepest hiding is not deleted.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}
