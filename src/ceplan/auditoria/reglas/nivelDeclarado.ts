/** A declared level of an indicator or an OP that the recomputed figure does not have. */
import { avance as comoAvance, esNumero } from '../cifras';
import { clave, enDeclarado } from '../auditado';
import { ambitoDe, comparaciones, marcaDe } from '../declarados';
import { llano } from '../../llano';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

const SINONIMOS: Readonly<Record<string, string>> = {
  inicial: 'bajo',
  bajo: 'bajo',
  rojo: 'bajo',
  intermedio: 'intermedio',
  medio: 'intermedio',
  amarillo: 'intermedio',
  alto: 'alto',
  avanzado: 'alto',
  verde: 'alto',
};

export const nivelDeclarado = regla({
  id: 'nivelDeclarado',
  familia: 'consistencia',
  severidad: 'error',
  deConjunto: true,
  parametros: {},
  revisar(contexto) {
    const { politica, evaluacion, porClave } = contexto;
    return politica.declarados.flatMap((fila): Hallado[] => {
      const ambito = ambitoDe(fila);
      if (!/^nivel( (at|avance tipo) ?[12])?$/.test(llano(fila.medida))) return [];
      const dicho = SINONIMOS[llano(fila.texto)];
      const dos = /2$/.test(llano(fila.medida));
      const indicador = porClave.get(`${fila.tipo}|${fila.codigo}`);
      const avance =
        ambito === 'indicador'
          ? indicador?.avances.find(({ anio }) => anio === fila.anio)
          : evaluacion.objetivos.find((op) => op.codigo === fila.codigo && op.anio === fila.anio);
      const propio = dos ? avance?.nivelTipo2 : avance?.nivelTipo1;
      if (!dicho || !avance || !propio || propio === dicho) return [];
      const cifra = dos ? avance.avanceTipo2 : avance.avanceTipo1;
      const culpables = comparaciones(contexto).filter(
        (una) =>
          una.avance === avance && una.nivelDeclarado === dicho && una.clase === 'contradiccion',
      );
      return [
        {
          lugar: enDeclarado(fila),
          ...(ambito === 'indicador' && indicador ? { clave: clave(indicador) } : {}),
          anio: fila.anio,
          marca: `${ambito} ${fila.codigo} ${dos ? 2 : 1}`,
          encontrado: fila.texto,
          esperado: propio,
          datos: { avance: esNumero(cifra) ? comoAvance(cifra) : 'ND', alcance: fila.alcance },
          causas: culpables.map((una) =>
            idHallazgo('declaradoContradice', una.indicador, una.avance.anio, marcaDe(una)),
          ),
        },
      ];
    });
  },
});
