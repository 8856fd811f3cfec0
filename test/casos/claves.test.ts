/** Keys of the file (`umbral_alto`, `regla.salto`) are for the file: nobody meets one in what they read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { previaActualizar, revisar } from '../../src/acciones';
import { libroDeMuestra } from '../../src/cli/abrir';
import { MUESTRAS } from '../../src/libro/muestras';
import { CLAVES } from '../../src/libro/politica';
import { HALLAZGOS, nombreDeAjuste } from '../../src/textos/hallazgos';
import { nombreDeParametroDeRegla } from '../../src/textos/parametrosDeReglas';
import { REGLAS } from '../../src/ceplan/auditoria';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { filasDe, parametro, pon } from '../acciones/ayuda';

const IDIOMAS = ['es', 'en'] as const;
/** Those that are no word of their own. */
const PROPIAS = CLAVES.map(({ clave }) => clave).filter((clave) => clave.includes('_'));
const CLAVE = new RegExp(`\\b(?:${PROPIAS.join('|')}|regla\\.\\w+)\\b`);

const TEXTOS = path.join(__dirname, '../../src/textos');

/** What people may read of a source: its texts, not its names. */
function textosDe(archivo: string): string[] {
  const fuente = ts.createSourceFile(
    archivo,
    readFileSync(archivo, 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const dichos: string[] = [];
  const mirar = (nodo: ts.Node): void => {
    if (ts.isTypeNode(nodo) || ts.isInterfaceDeclaration(nodo)) return;
    if (ts.isStringLiteralLike(nodo) || ts.isTemplateHead(nodo)) dichos.push(nodo.text);
    if (ts.isTemplateMiddle(nodo) || ts.isTemplateTail(nodo)) dichos.push(nodo.text);
    ts.forEachChild(nodo, (hijo) => {
      const nombra =
        (ts.isPropertyAssignment(nodo) && hijo === nodo.name) || ts.isElementAccessExpression(nodo);
      if (!nombra) mirar(hijo);
    });
  };
  mirar(fuente);
  return dichos;
}

it('no text of the catalogue has one', () => {
  // There the keys are named, each with the words for it.
  const archivos = readdirSync(TEXTOS).filter((uno) => !/^parametros/.test(uno));
  const dichos = archivos.flatMap((uno) => textosDe(path.join(TEXTOS, uno)));
  expect(dichos.length).toBeGreaterThan(1000);
  expect(dichos.filter((dicho) => CLAVE.test(dicho))).toEqual([]);
});

const deHallazgos = async (libro: Workbook, idioma: 'es' | 'en'): Promise<string[]> => {
  const { hallazgos } = await revisar(openFile(libro), { hoy: '2024-06-30', idioma });
  expect(hallazgos.length).toBeGreaterThan(10);
  return hallazgos.flatMap(({ titulo, mensaje, porQue, accion }) => [
    titulo,
    mensaje,
    porQue,
    accion,
  ]);
};

describe.each(MUESTRAS)('%s', (muestra) => {
  const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;

  it.each(IDIOMAS)('no finding has one, in %s', async (idioma) => {
    const libro = await libroDeMuestra(CONTEXTO, muestra);
    expect((await deHallazgos(libro, idioma)).filter((uno) => CLAVE.test(uno))).toEqual([]);
  });

  it.each(IDIOMAS)('nor where everything in Política is wrong, in %s', async (idioma) => {
    const libro = await libroDeMuestra(CONTEXTO, muestra);
    for (const { clave, obligatoria } of CLAVES) parametro(libro, clave, obligatoria ? null : '¿?');
    const dichos = await deHallazgos(libro, idioma);
    expect(dichos.filter((uno) => CLAVE.test(uno))).toEqual([]);
  });
});

it('nor what bringing an earlier workbook up to date says', async () => {
  const libro = await libroDeMuestra({ hoy: '2024-06-30', idioma: 'es' });
  const version = filasDe(libro, 'tblPolitica').findIndex((f) => f.Clave === 'version_contrato');
  pon(libro, 'tblPolitica', version, 'Valor', 1);
  for (const idioma of IDIOMAS) {
    const { notas } = await previaActualizar(openFile(libro), { hoy: '2024-06-30', idioma });
    expect(notas.length).toBeGreaterThan(0);
    expect(notas.filter((uno) => CLAVE.test(uno))).toEqual([]);
  }
});

it('a rule and each of its parameters has its words, in both languages', () => {
  for (const { id, parametros } of REGLAS) {
    for (const idioma of IDIOMAS) {
      expect(nombreDeAjuste(`regla.${id}`, idioma)).toBe(HALLAZGOS[idioma][id].titulo);
      for (const nombre of Object.keys(parametros)) {
        expect([id, nombre, nombreDeParametroDeRegla(`${id}.${nombre}`, idioma)]).toEqual([
          id,
          nombre,
          expect.stringMatching(/^[A-Z%\d]/),
        ]);
      }
    }
  }
});
