// @ts-check
import rules from './en-rules.js';

/** Every word of the page in English. */
export default {
  nav: { overview: 'Overview', items: 'Items', reorder: 'Reorder', marketing: 'Marketing', customers: 'Customers', launch: 'Launch', models: 'Models', data: 'Data' },
  frame: {
    main: 'Main',
    skip: 'Skip to content',
    find: 'Find an item',
    theme: 'Dark or light',
    otherLanguage: '切换到中文',
    otherLanguageShort: '中',
    offline: 'The server does not answer. What is shown is from before.',
    nothingHere: 'There is nothing at this address',
  },
  keys: {
    title: 'Keys',
    on: 'Single keys do this',
    close: 'Close',
    /** @type {[string, string][]} */
    list: [
      ['/', 'find an item'],
      ['g o', 'overview'],
      ['g i', 'items'],
      ['g r', 'reorder'],
      ['g k', 'marketing'],
      ['g c', 'customers and reviews'],
      ['g l', 'launch'],
      ['g m', 'models'],
      ['g d', 'data'],
      ['j  k', 'next and previous row'],
      ['Enter', 'open the row'],
      ['f', 'filters'],
      ['?', 'this list'],
    ],
  },
  states: {
    loading: 'On its way',
    failed: 'This could not be shown',
    unreachable: 'The server does not answer',
    again: 'Try again',
    trace: 'trace',
    noForecastTitle: 'Nothing is forecast yet',
    noForecast: 'Forecasts are made when the shop has sales, a day is closed and a model is promoted.',
    noForecastDo: 'Load the sample shop with ./trendloom demo, or send rows to /v1/items and /v1/sales of ingest-service.',
  },
  trends: { growth: 'Growth', stable: 'Stable', volatile: 'Volatile', decline: 'Decline' },
  /** @param {string} trend @param {string} probability */
  likely: (trend, probability) => `${trend}, ${probability}`,
  /** @param {string} trend @param {string} probability */
  unclear: (trend, probability) => `unclear: ${trend.toLowerCase()} ${probability}`,
  chart: {
    chart: 'chart',
    sold: 'Sold',
    forecast: 'Forecast',
    how: 'Point at the chart, or focus it and use ← → Home End.',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
    week: 'Week from',
    yearAgo: 'A year ago',
    expected: 'Expected',
    cutoff: 'Forecast made after',
    below9: '9 of 10 below',
    below5: 'half below',
    below1: '1 of 10 below',
  },
  overview: {
    title: 'Overview',
    /** @param {string} change */
    up: change => `The next 30 days are forecast ${change} above the last 30`,
    /** @param {string} change */
    down: change => `The next 30 days are forecast ${change} below the last 30`,
    level: 'Demand looks level for the next 30 days',
    /** @param {string} day */
    salesUpTo: day => `Sales up to ${day}`,
    /** @param {string} moment */
    madeAt: moment => `Forecast made ${moment}`,
    /** @param {string} day */
    behind: day => `The forecast still stands on ${day}`,
    /** @param {string} day */
    reviewsUpTo: day => `Reviews up to ${day}`,
    next30: { units: 'Units in the next 30 days', money: 'Revenue in the next 30 days' },
    measure: 'Measure',
    units: 'Units',
    money: 'Revenue',
    expected: 'expected, all items together',
    atPrices: 'expected, at the items’ usual prices',
    last30: 'Last 30 days',
    yearAgo: 'Same days a year ago',
    thisYear: 'This year so far',
    /** @param {string} amount @param {string} last */
    weeksLabel: (amount, last) => `${amount} are expected in the four weeks to come; ${last} were sold in the last four.`,
    /** @param {string} day @param {string} amount @param {string | null} before */
    weekSold: (day, amount, before) =>
      `Week from ${day}: ${amount} sold${before === null ? '' : `, ${before} in the same week a year ago`}`,
    /** @param {string} day @param {string} amount @param {string | null} before */
    weekNext: (day, amount, before) =>
      `Week from ${day}: ${amount} expected${before === null ? '' : `, ${before} in the same week a year ago`}`,
    keySold: 'Sold',
    keyExpected: 'Expected',
    keyYearAgo: 'Same week a year ago',
    /** @param {string} low @param {string} high */
    band: (low, high) => `${low} to ${high}, 8 times of 10`,
    /** @param {string} spans */
    bandOfPast: spans => `by how far the last ${spans} forecasts of 30 days lay off`,
    bandOfItems: 'a careful range: as wide as if all items were off together',
    alerts: 'Worth a look today',
    quiet: 'Nothing stands out today.',
    /** @param {string} count */
    moreAlerts: count => `${count} more`,
    /** @type {Record<string, (count: string, one: boolean) => string>} */
    alert: {
      'stock-out': (count, one) => `${count} ${one ? 'item has' : 'items have'} too little for the next 14 days`,
      overstock: (count, one) => `${count} ${one ? 'item holds' : 'items hold'} more than 90 days of demand`,
      'complaints-rising': (count, one) => `Customers complain more of ${count} ${one ? 'topic' : 'topics'}`,
      'ratings-fell': (count, one) => `Ratings fell for ${count} ${one ? 'item' : 'items'}`,
      'model-refused': () => 'The newest model cannot be used',
      drift: () => 'The forecast’s footing has shifted',
      'forecast-missed': (count, one) => `The last week missed: ${count} ${one ? 'item' : 'items'} sold outside the band`,
      'dead-letters': (count, one) => `${count} ${one ? 'message' : 'messages'} could not be handled`,
      'rows-rejected': (count, one) => `${count} ${one ? 'row was' : 'rows were'} rejected`,
    },
    /** @param {string} units */
    atRisk: units => `About ${units} units of demand at risk`,
    /** @param {string} money */
    tiedUp: money => `${money} tied up beyond that`,
    ratingsBy: 'Half a star or more below the half year before',
    /** @param {string} inputs */
    drifted: inputs => `Changed since the model learned: ${inputs}`,
    /** @param {string} cutoff @param {string} seen */
    missed: (cutoff, seen) => `Of the week after ${cutoff}, ${seen} held; 80% should`,
    rejectedSince: 'In the last 24 hours; they can be repaired and sent again',
    open: 'Open',
    /** @param {string} items */
    heading: items => `Where ${items} items are heading in the next 4 weeks`,
    expectedShares: 'Expected shares: each item counts with its probabilities',
    /** @param {string} parts */
    sharesLabel: parts => `Expected shares: ${parts}`,
    /** @param {string} items */
    about: items => `about ${items} items`,
    /** @param {string} points */
    inAWeek: points => `${points} pts in a week`,
    noChange: 'no change in a week',
    growers: 'Strongest growers',
    decliners: 'Strongest decliners',
    allGrowers: 'All growing items',
    allDecliners: 'All declining items',
    noneOf: 'No item is heading there.',
    changeOf: 'Change of the next 30 days against the last 30, weighed by its probability',
    /** @param {string} seen */
    kept: seen => `Did we keep our word? ${seen} of 10 landed inside the band`,
    keptYet: 'Did we keep our word?',
    /** @param {number} days @param {number} cutoffs */
    keptHow: (days, cutoffs) =>
      `Of each item’s total over ${days} days, after ${cutoffs} ${cutoffs === 1 ? 'forecast' : 'forecasts'}. We promise 8 of 10; hollow dots are further off than 7.5 to 8.5.`,
    keptNot: 'The first forecasts are judged when the seven days after them are closed.',
    /** @param {string} day @param {string} seen */
    keptOn: (day, seen) => `Forecast made after ${day}: ${seen} of the items landed inside the band`,
    seen: 'Inside the band',
  },
  table: {
    item: 'Item',
    price: 'Price',
    heading: 'Heading',
    course: '18 weeks + 4',
    next4: 'Next 4 weeks',
    next30: 'Next 30 days',
    change: 'Change',
    onHand: 'On hand',
    range: '8 times of 10',
  },
  items: {
    title: 'Items',
    caption: 'Items with their trend over the next four weeks and their demand in the next 30 days',
    csv: 'Download CSV',
    parquet: 'Download Parquet',
    meaning: 'Also similar in meaning',
    similar: 'Similar in meaning',
    /** @param {string} percent */
    alike: percent => `similar in meaning, ${percent} alike`,
    /** @param {string} count */
    ofThem: count => `, ${count} of them similar in meaning`,
    away: 'Similar items cannot be looked for now: these are found by words alone.',
    filter: 'Which items',
    searchIn: 'Title, code or category',
    category: 'Category',
    any: 'Any',
    priceFrom: 'Price from',
    priceTo: 'to',
    /** @param {string} price */
    atLeast: price => `a price from ${price}`,
    /** @param {string} price */
    atMost: price => `a price up to ${price}`,
    /** @type {Record<string, string>} */
    stocks: { short: 'less than 14 days', enough: '14 to 90 days', over: 'more than 90 days', unknown: 'not told' },
    pages: 'Pages',
    before: 'Previous',
    after: 'Next',
    /** @param {string} page @param {string} last */
    page: (page, last) => `Page ${page} of ${last}`,
    /** @param {string} total @param {boolean} one */
    found: (total, one) => `${total} ${one ? 'item' : 'items'}`,
    /** @param {string} asked */
    none: asked => `No item matches ${asked}.`,
    /** @param {string} text */
    quoted: text => `“${text}”`,
    and: ' and ',
    /** @param {string} filter */
    clear: filter => `Clear ${filter}`,
    notYet: 'not forecast yet',
    /** @param {string} low @param {string} high */
    range: (low, high) => `${low} to ${high}`,
  },
  item: {
    path: 'Path',
    /** @param {string} day */
    since: day => `since ${day}`,
    stub: 'not in the catalogue yet',
    inShort: 'In short',
    /** @param {string} low @param {string} high */
    range: (low, high) => `${low} to ${high}, 8 times of 10`,
    coldStart: 'No sales yet: forecast from its text, its price and similar launches',
    /** @param {string} change */
    against: change => `expected now: ${change}`,
    /** @param {string} days @param {string} change */
    againstPace: (days, change) => `on sale for ${days} days; against its pace, expected now: ${change}`,
    unclear: 'Unclear',
    /** @param {string} first @param {string} one @param {string} second @param {string} other */
    runnerUp: (first, one, second, other) => `${first.toLowerCase()} ${one}, next is ${second.toLowerCase()}, ${other}`,
    /** @param {string} first @param {string} one @param {string} second @param {string} other */
    likelier: (first, one, second, other) => `${first.toLowerCase()} ${one}, high for this shop; likeliest is ${second.toLowerCase()}, ${other}`,
    noStock: 'The shop never told its stock',
    /** @param {string} days */
    lasts: days => `lasts for about ${days} days`,
    byDay: 'Sold and forecast, units a day',
    byWeek: 'Sold and forecast, units a week',
    step: 'Step',
    day: 'Day',
    week: 'Week',
    history: 'History',
    quarter: '3 months',
    year: '1 year',
    /** @param {string} day */
    courseLabel: day => `What was sold, and the forecast from ${day} on; arrow keys read it`,
    pastForecasts: 'Past forecasts',
    noPast: 'No forecast of this item was kept whose days are over.',
    /** @param {string} inside @param {string} judged */
    keptDays: (inside, judged) => `${inside} of ${judged} days landed in the band that was forecast up to a week before`,
    /** @param {string} inside @param {string} judged */
    keptWeeks: (inside, judged) => `${inside} of ${judged} weeks landed in the band that was forecast the day before each`,
    /** @param {string} cutoff @param {string} low @param {string} high */
    saysSaid: (cutoff, low, high) => `; on ${cutoff} the forecast was ${low} to ${high}, 8 times of 10`,
    mean28: '28-day mean',
    daysLand: '8 of 10 days land in the pale band',
    weeksLand: '8 of 10 weeks land in the pale band',
    nothingSold: 'Nothing was sold and nothing is forecast.',
    /** @param {string} day */
    weekFrom: day => `Week from ${day}`,
    /** @param {string} when @param {string} middle @param {string} low @param {string} high */
    saysNext: (when, middle, low, high) => `${when}: half of the time below ${middle}, 8 times of 10 between ${low} and ${high}`,
    /** @param {string} when @param {string} units */
    saysSold: (when, units) => `${when}: ${units} sold`,
    /** @param {string} when */
    saysClosed: when => `${when}: the shop is closed`,
    /** @param {string} when */
    saysUnknown: when => `${when}: not known`,
    trendByDay: 'Where it is heading, day by day',
    /** @param {string} first @param {string} last */
    trendLabel: (first, last) => `At first ${first}; at last ${last}`,
    /** @param {string} now @param {string} usual */
    why: (now, usual) => `Why ${now} and not the usual ${usual}`,
    whyYet: 'Why',
    whyNot: 'What moved the expected units, found by trying every combination of the inputs. It shows influence, not proof of cause.',
    input: 'Input',
    units30: 'Units in 30 days',
    /** @type {Record<string, string>} */
    groups: {
      history: 'Recent sales',
      price: 'Price',
      calendar: 'Season',
      reviews: 'Reviews',
      text: 'Its text',
      signals: 'Signals',
    },
    reviews: 'Reviews',
    noReviews: 'Nobody has reviewed it.',
    /** @param {string} count @param {boolean} one */
    ofReviews: (count, one) => `of ${count} ${one ? 'review' : 'reviews'}`,
    praised: 'Praised',
    complained: 'Complained about',
    speakOf: 'What they speak of',
    similar: 'Similar items',
    noSimilar: 'No text is near its own, or its text has no vector yet.',
    likeness: 'Likeness',
    whatIf: 'What if',
    reset: 'Reset',
    promoted: 'On promotion for the whole horizon',
    whatIfHow: 'Move the price or switch a promotion on to see the changed forecast.',
    /** @param {string} then @param {string} now */
    instead: (then, now) => `${then} units instead of ${now}`,
    notRead: 'The model in use does not read this, so nothing changes.',
  },
  voices: {
    offerTitle: 'What to offer a customer',
    /** @param {string} customer */
    offerTo: customer => `What to offer ${customer}`,
    pseudonym: 'Pseudonym of the customer',
    pseudonymHow: 'Customers are known here by pseudonyms alone; an operator finds one by the id that the shop sends (POST /v1/customers/pseudonym at ingest-service).',
    /** @param {string} customer */
    unknownCustomer: customer => `No order of a closed day is by ${customer}. It must be a pseudonym, not an id of the shop.`,
    offer: 'Show',
    title: 'Customers & reviews',
    language: 'Language of the reviews',
    both: 'Both',
    /** @type {Record<string, string>} */
    languages: { en: 'English', zh: 'Chinese' },
    kinds: { complaint: 'What customers complain of', praise: 'What customers praise' },
    notLearned: 'Nothing was learned yet. Topics come from reviews of closed days; send them to /v1/reviews of ingest-service.',
    noTopics: 'Too few reviews have a text.',
    /** @param {string} count @param {string} share @param {string} language */
    ofAll: (count, share, language) => `${count} reviews, ${share} of those in ${language}`,
    /** @param {string} count @param {string} expected */
    rises: (count, expected) => `Rises: ${count} in the last 7 days, ${expected} were to be expected`,
    items: 'Items',
    reviews: 'Of the topic',
    all: 'All reviews',
    perWeek: 'Reviews a week',
    /** @param {string} name @param {string} first @param {string} last */
    course: (name, first, last) => `${name}: ${first} reviews in the first week, ${last} in the last`,
    /** @param {string} day @param {string} count @param {string} all */
    inWeek: (day, count, all) => `Week from ${day}: ${count} of ${all} reviews`,
    /** @param {string} count @param {boolean} one */
    stars: (count, one) => `${count} ${one ? 'star' : 'stars'}`,
    segmentsTitle: 'Customers by how lately, how often and for how much they buy',
    /** @param {string} customers @param {string} minimum */
    segmentsHow: (customers, minimum) =>
      `${customers} customers, by their orders of the last 365 days. Nobody is listed; a group of fewer than ${minimum} shows no number.`,
    segment: 'Group',
    customers: 'Customers',
    share: 'Share',
    revenue: 'Revenue',
    before30: '30 days ago',
    before90: '90 days ago',
    few: 'few',
    noCustomers: 'No order of a closed day names a customer.',
    /** @type {Record<string, [string, string]>} */
    segments: {
      champions: ['Champions', 'bought just now, much and often'],
      loyal: ['Loyal', 'bought lately, much and often'],
      'potential-loyalists': ['Potential loyalists', 'bought lately, a fair amount'],
      new: ['New', 'bought just now, little so far'],
      promising: ['Promising', 'bought lately, little so far'],
      'need-attention': ['Need attention', 'neither lately nor long ago, a fair amount'],
      'about-to-sleep': ['About to sleep', 'neither lately nor long ago, little'],
      'at-risk': ['At risk', 'bought a lot, long ago'],
      'cannot-lose': ['Cannot lose', 'bought most of all, long ago'],
      hibernating: ['Hibernating', 'bought little, long ago'],
    },
  },
  reorder: {
    title: 'Reorder',
    caption: 'What to order of each item and by when, shortest stock first',
    suggestion: 'Reorder suggestion',
    terms: 'How to order',
    enough: 'Enough in',
    /** @param {string} of100 */
    cases: of100 => `${of100} of 100 cases`,
    leadTime: 'Delivery takes, days',
    own: 'each item’s own',
    reviewDays: 'Days from one order to the next',
    budget: 'Budget',
    any: 'as much as needed',
    quantity: 'Order',
    by: 'By',
    stockOut: 'Sold out by',
    cost: 'Cost',
    why: 'Why',
    position: 'On hand and on the way',
    delivery: 'Delivery takes',
    upTo: 'Needed until the delivery after',
    open: 'Not decided',
    nothing: 'Nothing for now',
    /** @param {string} units */
    order: units => `Order ${units}`,
    /** @param {string} day */
    byDay: day => `by ${day}`,
    /** @param {string} packs @param {string} size */
    packs: (packs, size) => `, ${packs} packs of ${size}`,
    /** @param {string} units */
    coming: units => `${units} on the way`,
    /** @param {number} days */
    days: days => (days === 1 ? '1 day' : `${days} days`),
    /** @param {number} least @param {number} most */
    dayRange: (least, most) => `${least} to ${most} days`,
    /** @param {string} upTo @param {string} of100 @param {string} delivery @param {string} review @param {string} position */
    because: (upTo, of100, delivery, review, position) =>
      `${upTo} are enough in ${of100} of 100 cases for ${delivery} until an order arrives and ${review} until the next; ${position} are on hand or on the way.`,
    /** @type {Record<string, string>} */
    limits: { none: '', 'shelf-life': ' More would go bad before it is sold.', budget: ' The budget allows no more.' },
    /** @type {Record<string, string>} */
    undecided: {
      'no-forecast': 'It has no forecast of record yet. It gets one after the next closed day.',
      'stock-unknown': 'Nobody told what is on hand. Send it to /v1/stock of ingest-service.',
      'too-long': 'Delivery and the days until the next order take longer together than is forecast.',
      'cost-unknown': 'A budget needs its cost or its price, and neither is known.',
    },
    noStock: 'No item’s stock is known. Load it with ./trendloom import FILE --kind stock, or send it to /v1/stock of ingest-service.',
  },
  marketing: {
    title: 'Marketing',
    caption: 'What to mark down, promote, advertise or leave',
    terms: 'How to decide',
    days: 'It lasts, days',
    margin: 'Margin where no cost is told',
    marginHint: 'as in 0.4',
    campaignCost: 'A campaign costs',
    budget: 'Budget',
    any: 'as much as pays',
    shown: 'Items',
    all: 'all',
    known: 'whose answer is known',
    action: 'Do',
    uplift: 'More orders',
    cost: 'Costs',
    gain: 'Brings',
    price: 'Answer to price',
    why: 'Why',
    notKnown: 'not known',
    /** @param {string} known @param {string} day */
    learned: (known, day) => `Learned from sales up to ${day}: of ${known} items is known what a price, promotions or advertising do. Where it is not known, which is usual, an item is left.`,
    notLearned: 'What prices and promotions do is still being learned. Look again in a minute.',
    noneKnown: 'Of no item is known what its price, promotions or advertising do.',
    noForecasts: 'No item has a forecast of record yet.',
    /** @type {Record<string, string>} */
    actions: { leave: 'Leave', promote: 'Promote', advertise: 'Advertise' },
    /** @param {string} percent */
    markDown: percent => `Mark down by ${percent}`,
    /** @param {string} low @param {string} high */
    range: (low, high) => `${low} to ${high} in 9 of 10 cases`,
    /** @param {string} elasticity */
    elasticity: elasticity => `${elasticity} % orders by 1 % price`,
    because: {
      /** @param {string} changes @param {string} off @param {string} more */
      'mark-down': (changes, off, more) => `Its price changed ${changes} times for days; ${off} off then brings ${more} more orders.`,
      /** @param {string} changes @param {string} off @param {string} more */
      promote: (changes, off, more) => `Its ${changes} promotions so far, at ${off} off, brought ${more} more orders.`,
      /** @param {string} changes @param {string} off @param {string} more */
      advertise: (changes, off, more) => `It was advertised ${changes} times, which brought ${more} more orders.`,
    },
    cut: 'The budget serves more elsewhere.',
    noGain: 'No action is likely enough to bring more than it costs, or its cost, price or demand is not known.',
    noForecast: 'No forecast of record yet; it gets one after the next closed day.',
    /** @type {Record<string, string>} */
    unknown: {
      'not-learned': 'It is still being learned.',
      'no-orders': 'Its sales tell no orders.',
      'too-few-changes': 'Its price held for days at fewer than three levels.',
      'follows-order-size': 'Its price follows the size of orders.',
      'too-few-campaigns': 'It had fewer than two campaigns.',
      'moves-before': 'Its orders moved before the price did.',
      'shop-moves-before': 'In this shop orders move before prices do.',
      unclear: 'What was seen may be chance.',
    },
  },
  launch: {
    title: 'Launch',
    item: 'The new item',
    name: 'Title',
    description: 'Description',
    ask: 'Forecast',
    first: 'Its first 30 days',
    how: 'Type a title, and a price if you know it. The forecast comes from the text, the price and the launches of similar items.',
    /** @param {string} low @param {string} high */
    total: (low, high) => `units in 30 days, 8 times of 10 between ${low} and ${high}`,
    near: 'Items on sale that are like it',
    units28: 'Units in 28 days',
  },
  data: {
    title: 'Data',
    taken: 'What was taken in',
    closedDay: 'Last closed day',
    items: 'Items',
    texts: 'Titles with a vector',
    reviews: 'Reviews with a vector',
    forecasts: 'Items forecast',
    batches: 'Batches',
    /** @param {string} done @param {string} all */
    ofAll: (done, all) => `${done} of ${all}`,
    arrived: 'What arrived last',
    noArrivals: 'No sales yet. Load the sample: ./trendloom demo, or send rows to /v1/sales.',
    /** @param {string} shown @param {string} all */
    ofBatches: (shown, all) => `The last ${shown} of ${all} batches`,
    time: 'Time',
    kind: 'Kind',
    rows: 'Stored',
    refused: 'Rejected',
    days: 'Days',
    /** @type {Record<string, string>} */
    kinds: { items: 'items', reviews: 'reviews', sales: 'sales', stock: 'stock', signals: 'signals', views: 'views of items' },
    rejections: 'Rejected rows to repair',
    noRejections: 'No row waits to be repaired.',
    noneOfThese: 'No rejected row is of this kind and reason.',
    showAll: 'Show all',
    row: 'Row',
    /** @param {string} number */
    line: number => `row ${number}`,
    reason: 'Reason, and the row as received',
    rule: 'Reason',
    rules,
    /** What a rule asks, for readers to whom the door's own reason would be in another language. @param {string} _rule */
    ruleAsks: _rule => '',
    original: 'As the door says it',
    missing: 'missing',
    /** @param {string} value */
    isValue: value => `: ${value}`,
    byField: 'Field by field',
    asText: 'As text',
    any: 'all',
    repair: 'Repair',
    /** @param {string} row */
    repairOf: row => `Repair ${row}`,
    notRepairable: 'send it anew from where it came',
    columns: 'Columns:',
    received: 'The row as received, personal data masked',
    send: 'Send again',
    cancel: 'Cancel',
    stillRefused: 'Still rejected:',
    /** @type {Record<string, string>} */
    sent: {
      stored: 'The row was stored.',
      duplicate: 'The row was there already: nothing changed.',
      stale: 'A newer version of the row is there already: nothing changed.',
    },
    letters: 'Messages that could not be handled',
    noLetters: 'There are none.',
    queue: 'Queue',
    attempts: 'Attempts',
    first: 'First',
    last: 'Last',
    replay: 'Replay',
    /** @param {string} count */
    replayAll: count => `Replay all ${count}`,
  },
  together: {
    title: 'Offer beside it',
    why: 'Because',
    none: 'No order tells what is bought with it.',
    notLearned: 'Nothing was learned from orders yet: that needs a closed day, and takes a minute.',
    and: ' · ',
    /** @type {Record<string, (value: string) => string>} */
    reasons: {
      'bought-together': times => `in ${times} orders together`,
      'bought-before': () => 'bought before',
      'like-in-text': share => `text ${share} alike`,
      growing: times => `growing, ${times} × the orders of before`,
      popular: orders => `in ${orders} orders of the last 28 days`,
    },
  },
  models: {
    title: 'Models',
    champion: 'The model in use',
    none: 'No model yet: train one with ./trendloom train.',
    /** @param {string} cutoff @param {string} made */
    inUse: (cutoff, made) => `learned from sales up to ${cutoff}, made ${made}`,
    /** @param {string} policy */
    policy: policy => `promoted by the policy ${policy}`,
    notJudged: 'It was not judged on held-out days: it is a baseline, or was taken in from elsewhere.',
    /** @param {string} cutoff @param {string} items */
    judged: (cutoff, items) => `On the days after ${cutoff}, ${items} items; the best of each column is bold`,
    against: 'Against it, WQL30',
    segment: 'Which items',
    allItems: 'All items',
    /** @type {Record<string, string>} */
    segments: { head: 'Head', intermittent: 'Intermittent', new: 'New' },
    /** @type {Record<string, string>} */
    segmentIs: {
      head: 'The best sellers that together make half of the units of the 91 days before.',
      intermittent: 'Without a sale on at least half of the open days of the 91 days before.',
      new: 'First sold less than 180 days before.',
    },
    /** @param {string} segment @param {string} items */
    segmentOf: (segment, items) => `${segment} (${items})`,
    /** @param {string} items */
    tooFew: items => `${items} items are too few to tell: it takes 20.`,
    noDifference: 'no clear difference',
    byCutoff: 'Beside the weekday average, cutoff by cutoff',
    span: 'Days after each cutoff',
    /** @param {string} days */
    spanDays: days => `${days} days`,
    noCutoffs: 'No forecast of the model in use has been judged over these days yet: they must be over first.',
    /** @param {string} better @param {string} all */
    better: (better, all) => `The model in use had less loss after ${better} of ${all} cutoffs (WQL of totals, forecasts of record)`,
    /** @param {string} cutoff @param {string} model @param {string} average */
    saysCutoff: (cutoff, model, average) => `After ${cutoff}: WQL ${model}, weekday average ${average}`,
    after: 'After',
    inUseName: 'Model in use',
    average: 'Weekday average',
    ratio: 'Ratio',
    noSegments: 'All items together: what came of forecasts of record is not kept by segment.',
    trends: 'Trend classes',
    confusion: 'Items by the class that came and the class that was named',
    came: 'Came',
    found: 'Recognised',
    said: 'How sure',
    right: 'Right',
    /** @param {string} ece */
    sureness: ece => `How often the named class came, by how sure the model was; on average ${ece} apart (ECE)`,
    /** @param {string} said @param {string} right */
    saidRight: (said, right) => `${said} sure, ${right} right`,
    diagonal: 'On the line, the model is as sure as it should be; above it, it is too careful. The larger the point, the more items.',
    model: 'Model',
    all: 'All models',
    cutoff: 'Data up to',
    verdict: 'Verdict',
    /** @type {Record<string, string>} */
    verdicts: { won: 'won', level: 'level', lost: 'lost' },
    thenChampion: 'the champion of then',
    /** @param {string} other @param {string} difference */
    toThat: (other, difference) => `WQL30 to ${other}: ${difference}`,
    promote: 'Promote',
    back: 'Roll back',
    /** @param {string} model @param {string} now */
    askPromote: (model, now) => `Promote ${model} in place of ${now}?`,
    /** @param {string} now */
    askBack: now => `Roll back from ${now} to the model before it?`,
    yes: 'Yes',
    no: 'No',
    trainings: 'Trainings',
    noTrainings: 'Nothing was trained yet.',
    /** @type {Record<string, string>} */
    states: { queued: 'queued', waiting: 'waits for text vectors', running: 'running', succeeded: 'succeeded', failed: 'failed', cancelled: 'cancelled' },
    /** @param {string} done @param {string} all */
    epoch: (done, all) => `epoch ${done} of ${all}`,
    /** @param {string} windows */
    speed: windows => `${windows} windows a second`,
    epochs: 'Epoch',
    loss: 'Loss',
    validation: 'Validation loss',
    best: 'best',
    /** @param {string} epoch */
    bestIs: epoch => `Loss by epoch; validation loss is least at epoch ${epoch}`,
    /** @param {string} epoch @param {string} loss @param {string} validation */
    losses: (epoch, loss, validation) => `Epoch ${epoch}: loss ${loss}, validation loss ${validation}`,
  },
};
