import * as valores from '../../src/libro/valores';

describe('a figure', () => {
  it('is a number, or nothing', () => {
    expect(valores.numero(0)).toEqual({ dato: 0 });
    expect(valores.numero({ formula: '=1+1', value: 2 })).toEqual({ dato: 2 });
    for (const vacio of [null, '', '  ', 'ND', 'nd', 'N.D.'])
      expect(valores.numero(vacio)).toEqual({ dato: null });
  });

  it.each([
    ['41,67', '41.67'],
    ['95%', '95'],
    ['3 325', '3325'],
    ['1,234,567.5', '1234567.5'],
    ['1.234.567,5', '1234567.5'],
    ['0,005', '0.005'],
    ['3,325', '3.325 | 3325'],
    ['-5', '-5'],
  ])('%s as text is not guessed at, but the finding says which number it looks like', (t, n) => {
    expect(valores.numero(t)).toEqual({
      dato: { noNumerico: t },
      problema: { clase: 'numeroComoTexto', sugerido: n },
    });
  });

  it.each(['doce', 'No reportado', '1.2.3', '12-13', '5 de 6'])('%s is no number', (t) => {
    expect(valores.numero(t).problema).toEqual({ clase: 'texto' });
  });

  it('an Excel error or a truth value is neither', () => {
    expect(valores.numero({ error: '#DIV/0!' })).toEqual({
      dato: { noNumerico: '#DIV/0!' },
      problema: { clase: 'error' },
    });
    expect(valores.numero(true).problema).toEqual({ clase: 'texto' });
  });
});

describe('a code', () => {
  it('is text; a whole number is its digits; 1.1 as a number may have been 1.10', () => {
    expect(valores.codigo(' 1.10 ')).toEqual({ valor: '1.10' });
    expect(valores.codigo(16)).toEqual({ valor: '16' });
    expect(valores.codigo(1.1)).toEqual({ valor: '1.1', aviso: 'codigoComoNumero' });
  });
});

describe('a choice', () => {
  const opciones = ['Ascendente', 'Máximo permisible'];
  it('may differ in case and accents, with a notice', () => {
    expect(valores.deLista('Ascendente', opciones)).toEqual({ valor: 'Ascendente' });
    expect(valores.deLista('maximo  PERMISIBLE', opciones)).toEqual({
      valor: 'Máximo permisible',
      aviso: 'otraForma',
    });
    expect(valores.deLista('sube', opciones)).toEqual({ problema: { clase: 'lista' } });
  });
});

describe('years and dates', () => {
  it('a year is a whole number that could be one', () => {
    expect(valores.anio(2023)).toEqual({ valor: 2023 });
    expect(valores.anio(23)).toEqual({ problema: { clase: 'anio' } });
    expect(valores.anio('dos mil')).toEqual({ problema: { clase: 'anio' } });
    expect(valores.anio('2023')).toEqual({
      problema: { clase: 'numeroComoTexto', sugerido: '2023' },
    });
  });

  it('a date is a serial, an ISO day, or a day as Peru writes it', () => {
    expect(valores.fecha(45291)).toEqual({ valor: '2023-12-31' });
    expect(valores.serieDeFecha('2023-12-31')).toBe(45291);
    expect(valores.fecha('2023-12-31')).toEqual({ valor: '2023-12-31' });
    expect(valores.fecha('31/12/2023')).toEqual({ valor: '2023-12-31', aviso: 'fechaComoTexto' });
    for (const mala of ['31/02/2023', 'ayer', 12]) {
      expect(valores.fecha(mala)).toEqual({ problema: { clase: 'fecha' } });
    }
  });
});
