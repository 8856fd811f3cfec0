import { estadoDeFirma, lineasDePagina, type PorFirmar } from '../../src/libro/estadoDeFirma';

const cierre = { fecha: '2024-03-15', codigo: 'K7QF-2M9P', huella: 'abc' };
const cerrada: PorFirmar = { cierre, huella: 'abc', firmados: [] };
const escrita = { regla: 'escritoSobreFormula' };

test('closed only where it was closed, of these very data, and nobody typed over a figure', () => {
  expect(estadoDeFirma(cerrada)).toEqual({
    clase: 'cerrada',
    fecha: '2024-03-15',
    codigo: 'K7QF-2M9P',
  });
  const motivos = (cambio: Partial<PorFirmar>) => {
    const estado = estadoDeFirma({ ...cerrada, ...cambio });
    return estado.clase === 'borrador' ? estado.motivos : [];
  };
  expect(motivos({ cierre: null })).toEqual(['sinCerrar']);
  expect(motivos({ huella: 'otra' })).toEqual(['datosNuevos']);
  expect(motivos({ huella: null })).toEqual(['datosNuevos']);
  expect(motivos({ firmados: [{ regla: 'hojaAtrasada' }] })).toEqual(['datosNuevos']);
  expect(motivos({ firmados: [{ regla: 'compromisoAtrasado' }] })).toEqual(['datosNuevos']);
  expect(motivos({ firmados: [escrita] })).toEqual(['escritoEncima']);
  expect(motivos({ cierre: null, firmados: [{ regla: 'hojaAtrasada' }, escrita] })).toEqual([
    'sinCerrar',
    'datosNuevos',
    'escritoEncima',
  ]);
});

test('every page has one line: what and when, the page, how it stands', () => {
  const { header, footer } = lineasDePagina('avance', 2023, estadoDeFirma(cerrada));
  expect(header).toEqual({ right: '' });
  expect(footer).toEqual({
    left: 'Avance 2023',
    center: 'Página &P de &N',
    right: 'Cerrada el 15/03/2024 · Código K7QF-2M9P',
  });
  const borrador = lineasDePagina('matriz', 2023, estadoDeFirma({ ...cerrada, cierre: null }));
  expect(borrador.header.right).toBe('&"-,Bold"&14BORRADOR');
  expect(borrador.footer.left).toBe('Matriz de compromisos 2023');
  expect(borrador.footer.right).toBe('BORRADOR: evaluación sin cerrar');
});

test('what is written in a line is no code of Excel’s', () => {
  const de = { ...cierre, codigo: 'A&B' };
  expect(
    lineasDePagina('avance', 2023, estadoDeFirma({ ...cerrada, cierre: de })).footer.right,
  ).toBe('Cerrada el 15/03/2024 · Código A&&B');
});
