/** The documents as LibreOffice draws them: they open, and what is to be a page is one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planActa } from '../../src/informe/acta';
import type { Documento } from '../../src/informe/bloques';
import { planInforme } from '../../src/informe/informe';
import { planMemoria } from '../../src/informe/memoria';
import { documentoWord } from '../../src/informe/word/documento';
import { leido } from '../informe/ayuda';

const carpeta = mkdtempSync(join(tmpdir(), 'pnftp-docx-'));
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

/** Pages of a document, and what can be read in them. Needs libreoffice-writer and poppler-utils. */
function impreso(nombre: string, plan: Documento): { paginas: number; texto: string } {
  writeFileSync(join(carpeta, `${nombre}.docx`), documentoWord(plan));
  const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
  execFileSync('soffice', [perfil, '--headless', '--convert-to', 'pdf', `${nombre}.docx`], {
    cwd: carpeta,
    stdio: 'ignore',
  });
  const pdf = join(carpeta, `${nombre}.pdf`);
  const datos = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return {
    paginas: Number(/Pages:\s+(\d+)/.exec(datos)![1]),
    texto: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }),
  };
}

it('the ayuda memoria is one page, with all that it says on it', async () => {
  const { material, matriz } = await leido();
  const { paginas, texto } = impreso('memoria', planMemoria(material, matriz));
  expect(paginas).toBe(1);
  expect(texto).toContain('Qué hay que decidir');
  expect(texto).toContain('Página 1 de 1');
});

it('the report opens whole, numbered through, its charts and the matrix drawn', async () => {
  const { material, matriz } = await leido();
  const { paginas, texto } = impreso('informe', planInforme(material, matriz));
  expect(texto).toContain(`Página ${paginas} de ${paginas}`);
  // Labels of the bars, and the last row of the matrix.
  for (const dicho of [
    'Gráfico 1. Niveles del avance tipo 1, 2023',
    'Servicio 42: ',
    'Servicio 34: ',
    '7.2.',
  ]) {
    expect(texto).toContain(dicho);
  }
  expect(texto).not.toMatch(/Error: |no se encuentra|not found/i);
});

it('the acta opens', async () => {
  expect(impreso('acta', planActa(await leido())).texto).toContain('Hallazgos sin resolver');
});
