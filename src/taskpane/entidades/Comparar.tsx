/** Comparar: the open workbook against one that was saved before, in the method's terms. */
import { Button } from '@fluentui/react-components';
import { ENTIDADES } from '../../textos/entidades';
import { COLOR_SEVERIDAD } from '../comun/semaforo';
import { Signo } from '../comun/Signo';
import { PANEL } from '../../textos/panel';
import { useEstilos } from '../comun/estilosDeTarea';
import { ElegirArchivos, EnMarcha, Varios, type PropsDeTarea } from '../comun/tarea';
import type { RecuerdoDeEntidades } from './recuerdo';

const DICHOS = 20;

export default function Comparar({
  controlador,
  idioma,
  estado,
  irA,
  recuerdo: { comparacion },
  recordar,
}: PropsDeTarea<RecuerdoDeEntidades>) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const ocupado = estado.enCurso !== null;
  const comparar = async (archivo: File) => {
    const vista = await controlador.conEntidades('comparar', (e, marcha) =>
      e.comparar(archivo, marcha),
    );
    if (vista) recordar({ comparacion: vista });
  };
  const marcha = <EnMarcha {...{ estado, idioma, controlador }} de={['comparar']} />;
  if (!comparacion) {
    return (
      <div className={estilos.zona}>
        {marcha}
        <ElegirArchivos
          rotulo={t.compararCon}
          tipos=".xlsx,.xlsm"
          ocupado={ocupado}
          alElegir={([archivo]) => void comparar(archivo!)}
        />
        <p className={estilos.que}>{t.compararQue}</p>
      </div>
    );
  }
  const { titulo, iguales, nota, secciones } = comparacion;
  return (
    <>
      <p className={estilos.fuerte} role="status">
        {titulo}
      </p>
      {iguales && <p className={estilos.que}>{t.iguales}</p>}
      {nota && <p className={estilos.que}>{nota}</p>}
      {secciones.map((seccion) => (
        <section key={seccion.titulo} className={estilos.cabeza}>
          <h3 className={estilos.fuerte}>{seccion.titulo}</h3>
          <Varios
            lista={seccion.dichos}
            primeros={DICHOS}
            idioma={idioma}
            cada={({ texto, lugar, alerta }) => (
              <li key={texto}>
                {alerta && (
                  <span
                    className={estilos.signo}
                    style={{ color: COLOR_SEVERIDAD.advertencia.texto }}
                  >
                    <Signo
                      signo={COLOR_SEVERIDAD.advertencia.simbolo}
                      nombre={PANEL[idioma].severidades.advertencia[0]}
                    />
                  </span>
                )}
                {texto}{' '}
                {lugar && (
                  <Button
                    appearance="transparent"
                    size="small"
                    className={estilos.enlace}
                    aria-label={PANEL[idioma].irACelda(lugar.hoja, lugar.celda)}
                    onClick={() => irA(lugar.hoja, lugar.celda)}
                  >
                    {lugar.hoja}!{lugar.celda}
                  </Button>
                )}
              </li>
            )}
          />
        </section>
      ))}
      <Button
        className={estilos.izquierda}
        disabledFocusable={ocupado}
        onClick={() => recordar({ comparacion: null })}
      >
        {t.otroLibro}
      </Button>
    </>
  );
}
