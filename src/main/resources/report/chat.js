'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const time = data.timeline;
  const charts = [];
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = (i) => css('--c' + (i % 9 + 1));
  const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 2], [12, 4], [4, 4], [3, 6]];
  const number = (v) => v == null ? '–' : Math.abs(v) >= 100 ? v.toFixed(0)
    : String(+v.toPrecision(3));
  const clock = (s) => s < 120 ? number(s) + ' s'
    : s < 7200 ? number(s / 60) + ' min' : number(s / 3600) + ' h';

  /** Lines where something was found: the first one strong. */
  const marks = () => ({
    hooks: {
      draw: (u) => {
        const c = u.ctx;
        c.save();
        c.strokeStyle = css('--fail');
        data.findings.forEach((at, i) => {
          const x = Math.round(u.valToPos(at, 'x', true));
          if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
          c.globalAlpha = i === 0 ? 1 : 0.25;
          c.lineWidth = (i === 0 ? 2 : 1) * devicePixelRatio;
          c.setLineDash(i === 0 ? [] : [2 * devicePixelRatio, 4 * devicePixelRatio]);
          c.beginPath();
          c.moveTo(x, u.bbox.top);
          c.lineTo(x, u.bbox.top + u.bbox.height);
          c.stroke();
        });
        c.restore();
      }
    }
  });

  const axis = (label, values, extra) => Object.assign({
    label, labelSize: 22, labelFont: '12px system-ui', font: '12px system-ui', stroke: css('--soft'),
    grid: {stroke: css('--line'), width: 1}, ticks: {stroke: css('--line'), width: 1}, values
  }, extra);
  /** Seconds that people count in. */
  const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800,
    3600, 7200, 14400, 21600, 43200, 86400, 172800];
  const ofTime = () => axis('since the start', (u, vs) => vs.map(clock), {labelSize: 20, incrs: steps});
  const plain = (u, vs) => vs.map((v) => v == null ? '' : number(v));
  const line = (label, i, extra) => Object.assign({
    label, stroke: colour(i), width: 2, dash: dashes[i % dashes.length],
    points: {show: false}, value: (u, v) => number(v)
  }, extra);

  const plot = (id, make) => {
    const box = document.getElementById(id);
    if (!box) return;
    const width = () => Math.max(280, box.clientWidth);
    const draw = () => {
      const {options, columns} = make();
      box.replaceChildren();
      const few = columns[0].length < 40;
      if (few) options.series.forEach((s, i) => { if (i) s.points = {show: true, size: 5}; });
      const u = new uPlot(Object.assign({width: width(), height: 260}, options), columns, box);
      box.plot = u;
      table(box, options, columns);
    };
    const entry = {draw, size: () => box.plot.setSize({width: width(), height: 260})};
    charts.push(entry);
    draw();
    return entry;
  };

  /** The figures behind a chart, for whoever cannot or will not see it. */
  const table = (box, options, columns) => {
    const details = box.parentNode.querySelector('details');
    if (!details) return;
    const fill = () => {
      if (!details.open) return;
      const step = Math.max(1, Math.ceil(columns[0].length / 60));
      const shown = options.table || columns;
      const t = document.createElement('table');
      const head = t.createTHead().insertRow();
      options.series.forEach((s, i) => {
        const th = document.createElement('th');
        th.scope = 'col';
        th.className = 'number';
        th.textContent = i ? s.label : options.first || 'at, s';
        head.append(th);
      });
      const body = t.createTBody();
      for (let r = 0; r < columns[0].length; r += step) {
        const row = body.insertRow();
        shown.forEach((column, i) => {
          const td = row.insertCell();
          td.className = 'number';
          td.textContent = i === 0 && options.rowName ? options.rowName(column[r]) : number(column[r]);
        });
      }
      const old = details.querySelector('.scroll');
      if (old) old.remove();
      const scroll = document.createElement('div');
      scroll.className = 'scroll';
      scroll.tabIndex = 0;
      scroll.setAttribute('role', 'region');
      scroll.setAttribute('aria-label', box.parentNode.querySelector('figcaption').textContent + ', figures');
      scroll.append(t);
      details.append(scroll);
    };
    details.ontoggle = fill;
    fill();
  };

  /** Change a second, from counts that go up. */
  const rate = (counts) => counts.map((v, i) => {
    const from = Math.max(0, i - 1);
    const dt = time.seconds[i] - time.seconds[from];
    return i === 0 || dt <= 0 ? 0 : (v - counts[from]) / dt;
  });

  const present = () => time.seconds.map((s, i) =>
    data.states.filter((state) => state.present).reduce((n, state) => n + time.customers[state.key][i], 0));

  plot('load', () => {
    const ofRate = time.askedUnit === 'customers a second';
    const unit = ofRate ? 'customers a second' : 'customers at once';
    return {
      options: {
        plugins: [marks()], scales: {x: {time: false}, y: {range: zero}},
        axes: [ofTime(), axis(unit, plain, {size: 56})],
        series: [{label: 'at', value: (u, v) => v == null ? '–' : clock(v)},
          line('asked for', 1), line('reached', 0, {dash: []})]
      },
      columns: [time.seconds, time.asked, ofRate ? rate(time.arrived) : present()]
    };
  });

  plot('messages', () => ({
    options: {
      plugins: [marks()], scales: {x: {time: false}, y: {range: zero}, n: {range: zero}},
      axes: [ofTime(), axis('messages a second', plain, {size: 56}),
        axis('in flight', plain, {side: 1, scale: 'n', grid: {show: false}, size: 50})],
      series: [{label: 'at', value: (u, v) => v == null ? '–' : clock(v)},
        line('sent a second', 0), line('echoed a second', 2), line('in flight', 1, {scale: 'n', width: 1})]
    },
    columns: [time.seconds, rate(time.sent), rate(time.echoed), time.inFlight]
  }));

  plot('states', () => {
    const states = data.states.filter((s) => s.present).slice().reverse();
    const raw = states.map((s) => time.customers[s.key]);
    const stacked = raw.map((column, i) => column.map((v, r) => {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += raw[j][r];
      return sum;
    }));
    const order = [3, 0, 2, 4, 5];
    const series = states.map((s, i) => line(s.title, order[i], {
      fill: colour(order[i]) + '40', dash: [], width: 1,
      value: (u, v, si, di) => di == null ? '–' : number(raw[i][di])
    }));
    return {
      options: {
        plugins: [marks()], scales: {x: {time: false}, y: {range: zero}},
        axes: [ofTime(), axis('customers', plain, {size: 56})],
        series: [{label: 'at', value: (u, v) => v == null ? '–' : clock(v)}, ...series],
        bands: stacked.slice(1).map((c, i) => ({series: [i + 2, i + 1]})),
        table: [time.seconds, ...raw]
      },
      columns: [time.seconds, ...stacked]
    };
  });

  function zero(u, min, max) {
    return [0, max > 0 ? max * 1.08 : 1];
  }

  /** Whole decades, since a logarithmic axis is read by them. */
  function decades(u, min, max) {
    const low = Math.pow(10, Math.floor(Math.log10(Math.max(min || 1, 0.001))));
    const high = Math.pow(10, Math.ceil(Math.log10(Math.max(max || 1, low * 1.001))));
    return [low, Math.max(high, low * 10)];
  }
  const logarithmic = (label) => axis(label, (u, vs) => vs.map((v) =>
    v != null && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-9 ? number(v) : ''), {size: 60});

  const chosen = () => (document.querySelector('input[name=leg]:checked') || {}).value;
  const over = plot('latency', () => {
    const leg = data.latency[chosen()] || {t: [], p50: [], p90: [], p99: [], max: []};
    return {
      options: {
        plugins: [marks()],
        scales: {x: {time: false, range: [0, Math.max(1, time.seconds[time.seconds.length - 1] || 1)]},
          y: {distr: 3, range: decades}},
        axes: [ofTime(), logarithmic('ms (log scale)')],
        series: [{label: 'from', value: (u, v) => v == null ? '–' : clock(v)},
          line('p50', 0), line('p90', 2), line('p99', 1), line('max', 7, {width: 1})]
      },
      columns: [leg.t, leg.p50, leg.p90, leg.p99, leg.max]
    };
  });
  document.querySelectorAll('input[name=leg]').forEach((input) =>
    input.addEventListener('change', () => {
      document.getElementById('latency-of').textContent = input.dataset.title;
      over.draw();
    }));

  const percent = (x) => x <= 1 ? '0 %' : (100 - 100 / x).toFixed(
    Math.max(0, Math.ceil(Math.log10(x) - 2 - 1e-9))) + ' %';
  plot('percentiles', () => {
    const legs = Object.keys(data.percentiles.legs);
    const xs = data.percentiles.x;
    return {
      options: {
        scales: {x: {time: false, distr: 3, range: [1, Math.max(10, xs[xs.length - 1] || 10)]},
          y: {distr: 3, range: decades}},
        axes: [
          axis('of all are at most (log scale)', (u, vs) => vs.map((v) => {
            const l = Math.log10(v);
            return Math.abs(l - Math.round(l)) < 1e-9 || v === 2 ? percent(v) : '';
          }), {labelSize: 20}),
          logarithmic('ms (log scale)')],
        series: [{label: 'percentile', value: (u, v) => v == null ? '–' : percent(v)},
          ...legs.map((leg, i) => line(data.legs[leg], i, {spanGaps: true}))],
        first: 'percentile', rowName: percent
      },
      columns: [xs, ...legs.map((leg) => xs.map((x, i) => {
        const v = data.percentiles.legs[leg][i];
        return v == null ? null : Math.max(v, 0.001);
      }))]
    };
  });

  /** A capacity search: how long an echo took at each rate, and the rate at which something broke. */
  const levels = () => {
    const measured = data.capacity.filter((l) => l.latencyMs.echo && l.latencyMs.echo.count);
    const of = (figure) => measured.map((l) => Math.max(l.latencyMs.echo[figure], 0.001));
    const broke = data.capacity.find((l) => l.outcome === 'BROKE');
    const rates = data.capacity.map((l) => l.customersPerSecond);
    const end = (rates[rates.length - 1] || 1) * 1.08;
    const knee = (u) => {
      if (!broke) return;
      const x = Math.round(u.valToPos(broke.customersPerSecond, 'x', true));
      u.ctx.save();
      u.ctx.strokeStyle = css('--fail');
      u.ctx.lineWidth = 2 * devicePixelRatio;
      u.ctx.beginPath();
      u.ctx.moveTo(x, u.bbox.top);
      u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
      u.ctx.stroke();
      u.ctx.restore();
    };
    const limits = (data.limits || []).filter((l) => /^chat\.slo\.echo\./.test(l.name));
    return {
      options: {
        plugins: [{hooks: {draw: knee}}],
        scales: {x: {time: false, range: [0, end]}, y: {distr: 3, range: decades}},
        axes: [axis('customers a second', plain, {labelSize: 20}), logarithmic('ms (log scale)')],
        series: [{label: 'customers/s', value: (u, v) => number(v)},
          line('echo p50', 0), line('echo p90', 2), line('echo p99', 1),
          ...limits.map((l) => line(l.name.slice(9) + ' limit', 7, {width: 1}))],
        first: 'customers/s', rowName: number
      },
      columns: [measured.map((l) => l.customersPerSecond), of('p50'), of('p90'), of('p99'),
        ...limits.map((l) => measured.map(() => l.limitMs))]
    };
  };
  if (Array.isArray(data.capacity)) plot('levels', levels);

  /** A soak: what grows. */
  if (data.growth && data.growth.seconds) plot('growth', () => ({
    options: {
      scales: {x: {time: false}, y: {range: zero}, n: {range: zero}},
      axes: [ofTime(), axis('MB', plain, {size: 56}),
        axis('files', plain, {side: 1, scale: 'n', grid: {show: false}, size: 50})],
      series: [{label: 'from', value: (u, v) => v == null ? '–' : clock(v)},
        line('lowest heap in use, MB', 0), line('open files', 1, {scale: 'n'})]
    },
    columns: [data.growth.seconds, data.growth.heapBytes.map((b) => b / 1e6), data.growth.openFiles]
  }));

  let pending = 0;
  addEventListener('resize', () => {
    clearTimeout(pending);
    pending = setTimeout(() => charts.forEach((c) => c.size()), 100);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach((c) => c.draw()));

  document.querySelectorAll('button.copy').forEach((button) => button.addEventListener('click', () => {
    const text = button.previousElementSibling;
    const done = () => { button.textContent = 'copied'; };
    const select = () => { getSelection().selectAllChildren(text); };
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, select); else select();
  }));
})();
