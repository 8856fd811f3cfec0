import { escalaDePagina, saltosDePagina } from '../../src/libro/paginas';

test('a wide sheet is scaled down to the page, a narrow one is not scaled up', () => {
  expect(escalaDePagina([10, 10])).toBe(100);
  const una = escalaDePagina(Array.from({ length: 20 }, () => 10));
  const doble = escalaDePagina(Array.from({ length: 40 }, () => 10));
  expect(una).toBeLessThan(100);
  expect(doble).toBeGreaterThanOrEqual(Math.floor(una / 2));
  expect(doble).toBeLessThanOrEqual(Math.ceil(una / 2));
});

test('what does not fit on the rest of a page begins the next one', () => {
  const parte = (row: number, alto: number) => ({ row, alto });
  expect(saltosDePagina([parte(0, 300), parte(10, 150)], 100)).toEqual([]);
  expect(saltosDePagina([parte(0, 300), parte(10, 300)], 100)).toEqual([10]);
  expect(saltosDePagina([parte(0, 300), parte(10, 300)], 50)).toEqual([]);
  expect(
    saltosDePagina([parte(0, 200), parte(5, 200), parte(9, 200), parte(14, 350)], 100),
  ).toEqual([9, 14]);
});

test('what is higher than a page flows, and what follows it counts from its last page', () => {
  const pagina = 510;
  expect(
    saltosDePagina(
      [
        { row: 0, alto: 2 * pagina + 100 },
        { row: 50, alto: 200 },
      ],
      100,
    ),
  ).toEqual([]);
  expect(
    saltosDePagina(
      [
        { row: 0, alto: 100 },
        { row: 5, alto: 2 * pagina },
        { row: 80, alto: 400 },
      ],
      100,
    ),
  ).toEqual([5, 80]);
});
