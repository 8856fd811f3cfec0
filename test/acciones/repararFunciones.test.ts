/** The names that other Excels leave behind, in real files and in the open Excel. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { congelar } from '../../src/acciones';
import { repararFunciones } from '../../src/acciones/repararFunciones';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { contexto } from './ayuda';
import { at, contents, excelWith, options, ours, put } from './formulasPropias';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands before the function’s name, as files of other Excels have it. */
const BEFORE = ['', '[1]!', "'C:\\Office16\\FUNCRES.XLAM'!", 'FUNCRES.XLAM!'];

/** A file as an Excel that took the functions for the workbook FUNCRES.XLAM leaves it. */
function foreign(): Uint8Array {
  const book = newWorkbook({ ...options, sheets: ['Datos'] });
  BEFORE.forEach((_, i) =>
    put(book, 'Datos', `A${i + 1}`, { formula: '=PNFTP.NIVEL(80)', value: 'Intermedio' }),
  );
  const parts = unzipSync(book.save());
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  let cell = 0;
  edit('xl/worksheets/sheet1.xml', (xml) =>
    xml.replaceAll('_xldudf_PNFTP_NIVEL(', (name) => `${BEFORE[cell++]!}${name}`),
  );
  expect(cell).toBe(BEFORE.length);
  edit('xl/workbook.xml', (xml) =>
    xml.replace(
      '</sheets>',
      `</sheets><externalReferences><externalReference xmlns:r="${RELATIONSHIP}" r:id="rIdExterno"/></externalReferences>`,
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdExterno" Type="${RELATIONSHIP}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
    ),
  );
  parts['xl/externalLinks/externalLink1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${RELATIONSHIP}" r:id="rId1"/></externalLink>`,
  );
  parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/externalLinkPath" Target="FUNCRES.XLAM" TargetMode="External"/></Relationships>`,
  );
  return zipSync(parts);
}

describe('a file that another Excel has left', () => {
  const rows = BEFORE.map((_, i) => `A${i + 1}`);

  test('is read by the right names, and frozen like any other', async () => {
    const book = openWorkbook(foreign(), options);
    expect(rows.map((a) => at(book, 'Datos', a))).toEqual(
      rows.map(() => ({ formula: '=PNFTP.NIVEL(80)', value: 'Intermedio' })),
    );
    const { congeladas } = await congelar(openFile(book), contexto);
    expect(congeladas).toHaveLength(rows.length);
    const again = openWorkbook(book.save(), options);
    expect(rows.map((a) => at(again, 'Datos', a))).toEqual(rows.map(() => 'Intermedio'));
  });

  test('shown by an Excel as it stands, it is repaired to what Excel itself writes', async () => {
    const book = openWorkbook(foreign());
    expect(at(book, 'Datos', 'A2')).toMatchObject({ formula: '=[1]!_xldudf_PNFTP_NIVEL(80)' });
    const { reparadas } = await repararFunciones(openFile(book), contexto);
    expect(reparadas.map(({ celda }) => celda)).toEqual(rows);
    expect(rows.map((a) => at(book, 'Datos', a))).toEqual(
      rows.map(() => ({ formula: '=PNFTP.NIVEL(80)', value: 'Intermedio' })),
    );
  });

  test.each(['ltsc2021', 'web'] as const)(
    'in the open Excel (%s) they calculate again',
    async (p) => {
      const { host, open } = excelWith(openWorkbook(foreign()), p);
      await host.idle();
      await repararFunciones(open, contexto);
      await host.idle();
      expect(rows.map((a) => at(host.workbook, 'Datos', a))).toEqual(
        rows.map(() => ({ formula: '=PNFTP.NIVEL(80)', value: 'Intermedio' })),
      );
      expect(ours(contents(host.workbook)).filter((a) => a.startsWith('Datos!'))).toHaveLength(
        rows.length,
      );
    },
  );
});

test('names that another Excel left behind are repaired, and listed', async () => {
  // Opened without knowing the functions, as an Excel without the add-in does.
  const ajeno = newWorkbook({ sheets: ['Datos'] });
  put(ajeno, 'Datos', 'A1', { formula: '=_xldudf_PNFTP_NIVEL(B1)', value: { error: '#NAME?' } });
  put(ajeno, 'Datos', 'A2', { formula: '=SUM(B1:B2)', value: 0 });
  const { reparadas, bitacora } = await repararFunciones(openFile(ajeno), contexto);
  expect(reparadas).toEqual([{ hoja: 'Datos', celda: 'A1' }]);
  expect(at(ajeno, 'Datos', 'A1')).toMatchObject({ formula: '=PNFTP.NIVEL(B1)' });
  expect(at(ajeno, 'Datos', 'A2')).toMatchObject({ formula: '=SUM(B1:B2)' });
  expect(bitacora).toBe('Bitácora');
  const [, fila] = ajeno.sheet('Bitácora')!.readArea(ajeno.table('tblBitacora')!.area);
  expect(fila!.slice(1, 6)).toEqual([
    'Reparar funciones',
    'Datos',
    'A1',
    '=_xldudf_PNFTP_NIVEL(B1)',
    '=PNFTP.NIVEL(B1)',
  ]);
  expect((await repararFunciones(openFile(ajeno), contexto)).reparadas).toEqual([]);
});

test('in the open Excel too, where the function then calculates', async () => {
  // The file is read as by an Excel that does not know the functions yet.
  const ajeno = newWorkbook({ sheets: ['Datos'] });
  put(ajeno, 'Datos', 'A1', 1718);
  put(ajeno, 'Datos', 'B1', {
    formula: '=_xldudf_PNFTP_AVANCE1(A1,10)',
    value: { error: '#NAME?' },
  });
  const { host, open } = excelWith(openWorkbook(ajeno.save()), 'web');
  const { reparadas } = await repararFunciones(open, contexto);
  await host.idle();
  expect(reparadas).toEqual([{ hoja: 'Datos', celda: 'B1' }]);
  expect(at(host.workbook, 'Datos', 'B1')).toEqual({
    formula: '=PNFTP.AVANCE1(A1,10)',
    value: 17180,
  });
});
