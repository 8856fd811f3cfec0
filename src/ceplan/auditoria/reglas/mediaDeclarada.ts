/** A declared AT1 or AT2 of an OP that is not the mean of its indicators' clipped figures. */
import type { Cifra } from '../../tipos';
import type { ParteObjetivo } from '../../tiposEvaluacion';
import { avance as comoAvance, decimalesImpresos, esNumero } from '../cifras';
import { enDeclarado } from '../auditado';
import {
  ambitoDe,
  comparaciones,
  declaradosDe,
  juzgar,
  marcaDe,
  mediaDe,
  medidaDe,
  rangoDelAvance,
} from '../declarados';
import { seImprimeAsi } from '../redondeo';
import { idHallazgo, regla } from '../regla';
import type { Hallado } from '../regla';

export const mediaDeclarada = regla({
  id: 'mediaDeclarada',
  familia: 'aritmetica',
  severidad: 'error',
  deConjunto: true,
  parametros: {},
  revisar(contexto) {
    const { politica, evaluacion } = contexto;
    return politica.declarados.flatMap((fila): Hallado[] => {
      const medida = medidaDe(fila.medida);
      if (ambitoDe(fila) !== 'objetivo' || !medida || !esNumero(fila.valor)) return [];
      const cual = medida.startsWith('AT1') ? 'AT1' : 'AT2';
      const op = evaluacion.objetivos.find(
        (uno) => uno.codigo === fila.codigo && uno.anio === fila.anio,
      );
      const propio = op && (cual === 'AT1' ? op.avanceTipo1 : op.avanceTipo2);
      if (!op || !esNumero(propio)) return [];
      const decimales = decimalesImpresos(fila.texto, fila.valor);
      const con = (cifraDe: (parte: ParteObjetivo) => Cifra): Cifra =>
        mediaDe(contexto, op, cifraDe);
      const suya = (parte: ParteObjetivo): Cifra =>
        cual === 'AT1' ? parte.avanceTipo1 : parte.avanceTipo2;
      const extremo = (lado: 'min' | 'max') => (parte: ParteObjetivo) =>
        rangoDelAvance(contexto, parte, op.anio, cual)?.[lado] ?? suya(parte);
      const min = con(extremo('min'));
      const max = con(extremo('max'));
      const porValor = esNumero(min) && esNumero(max) ? { min, max } : null;
      const veredicto = juzgar(fila.valor, decimales, propio, { porValor });
      if (!veredicto) return [];
      const conDeclarados = con(
        (parte) => declaradosDe(contexto, parte, op.anio, cual)[0] ?? suya(parte),
      );
      const explicada =
        esNumero(conDeclarados) && seImprimeAsi(fila.valor, decimales, conDeclarados);
      const culpables = explicada
        ? comparaciones(contexto).filter(
            ({ indicador, avance, medida: otra }) =>
              avance.anio === op.anio &&
              otra === cual &&
              op.partes.some((p) => p.tipo === indicador.tipo && p.codigo === indicador.codigo),
          )
        : [];
      return [
        {
          lugar: enDeclarado(fila),
          anio: fila.anio,
          marca: `${fila.codigo} ${cual}`,
          ...(veredicto.clase === 'redondeo' ? { severidad: 'aviso' as const } : {}),
          encontrado: `${cual} ${fila.texto}`,
          esperado: comoAvance(propio, decimales + 1),
          datos: {
            medida: cual,
            objetivo: fila.codigo,
            clase: veredicto.clase,
            explican: culpables.map(({ indicador }) => indicador.codigo).join(', '),
          },
          causas: culpables.map((una) =>
            idHallazgo(
              una.clase === 'contradiccion'
                ? 'declaradoContradice'
                : una.clase === 'redondeo'
                  ? 'declaradoRedondeado'
                  : 'declaradoSinExplicacion',
              una.indicador,
              una.avance.anio,
              marcaDe(una),
            ),
          ),
        },
      ];
    });
  },
});
