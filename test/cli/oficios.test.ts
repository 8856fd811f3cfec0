/** `pnftp oficios`: files in a folder, none put out, and the day of a reminder noted. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '@pnftp/xlsx';
import { filaDe, filasDe, libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();

it('writes them once, notes the reminders, and leaves what somebody filled in', async () => {
  const libro = await libroPnftp();
  const fila = filaDe(libro, 'Servicio', '32', 'tblReportes');
  pon(libro, 'tblReportes', fila, 'Observación', 'Falta el acta');
  pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
  writeFileSync(ruta('libro.xlsx'), libro.save());
  const pedir = (...resto: string[]) =>
    pnftp('oficios', ruta('libro.xlsx'), '--salida', ruta('sale'), '--periodo', '2024-I', ...resto);
  const { estado, out, err } = await pedir('--anotar', ruta('anotado.xlsx'));
  expect([estado, err]).toEqual([0, '']);
  const nombres = readdirSync(ruta('sale')).sort();
  expect(nombres.filter((n) => n.startsWith('oficio-2024-I-'))).toHaveLength(1);
  expect(nombres).toContain('recordatorio-2024-I-MINEM.docx');
  for (const nombre of nombres) expect(out).toContain(nombre);
  const recordados = filasDe(openWorkbook(readFileSync(ruta('anotado.xlsx'))), 'tblEnvios').filter(
    (f) => f.Recordado !== null,
  );
  expect(recordados).toHaveLength(nombres.length - 1);
  expect(recordados[0]).toMatchObject({ Año: 2024, Periodo: 'Semestre I', Enviado: null });

  expect((await pedir()).estado).toBe(0);
  appendFileSync(ruta('sale', 'recordatorio-2024-I-MINEM.docx'), 'x');
  const otra = await pedir();
  expect(otra).toMatchObject({ estado: 2, out: '' });
  expect(otra.err).toContain('recordatorio-2024-I-MINEM.docx');
  expect(archivos()).toEqual(['anotado.xlsx', 'libro.xlsx', 'sale']);
});
